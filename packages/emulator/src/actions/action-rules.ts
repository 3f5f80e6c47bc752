import { ConfigError } from '@mde-kit/contract/errors'
import type { ActionOutcome, ActionRule, AddedActionRule } from './action-outcome.ts'
import { readActionRule } from './read-action-rule.ts'

/** An action that is about to begin. */
export interface BeginningAction {
  readonly type: string
  readonly machineId: string
}

/** What becomes of machine actions that are still to be started. */
export interface ActionRules {
  add(rule: ActionRule): AddedActionRule
  list(): readonly AddedActionRule[]
  remove(id: string): void
  clear(): void
  /** What the oldest rule for an action says, which is then used up by one. Undefined where none is for it. */
  take(action: BeginningAction): ActionOutcome | undefined
}

export function createActionRules(): ActionRules {
  const entries: { readonly id: string; readonly rule: ActionRule; left: number }[] = []
  let added = 0
  return {
    add(given) {
      const rule = readActionRule(given)
      added += 1
      const entry = { id: String(added), rule, left: rule.times ?? 1 }
      entries.push(entry)
      return { ...rule, id: entry.id, left: entry.left }
    },
    list: () => entries.map(({ id, rule, left }) => ({ ...rule, id, left })),
    remove(id) {
      const index = entries.findIndex((entry) => entry.id === id)
      if (index < 0)
        throw new ConfigError(`There is no action rule with id '${id}'.`, {
          next: 'List the rules to see their ids. One that is used up is gone.',
        })
      entries.splice(index, 1)
    },
    clear: () => void entries.splice(0),
    take({ type, machineId }) {
      const index = entries.findIndex(
        ({ rule }) =>
          (rule.type === undefined || rule.type === type) &&
          (rule.machineId === undefined || rule.machineId === machineId.toLowerCase()),
      )
      const entry = entries[index]
      if (!entry) return undefined
      entry.left -= 1
      if (entry.left === 0) entries.splice(index, 1)
      return entry.rule.outcome
    },
  }
}
