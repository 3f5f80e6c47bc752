import type { MachineAction } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import type { TenantState } from '../defender/state/tenant-state.ts'
import { isFinal } from '../defender/state/action-store.ts'
import type { ActionRule, AddedActionRule, FinalOutcome } from './action-outcome.ts'
import type { ActionRules } from './action-rules.ts'
import { readFinalOutcome } from './read-action-rule.ts'

/** What becomes of machine actions, where it is not to be success. The clock drives them all the same. */
export interface Actions {
  /**
   * Says what becomes of the next action, of one type or on one device. Of several rules for it the oldest counts.
   *
   * @throws {@link ConfigError} It says nothing that can be done.
   */
  add(rule: ActionRule): AddedActionRule
  /** Rules that are not used up, oldest first. Each read is a new array. */
  list(): readonly AddedActionRule[]
  /** @throws {@link ConfigError} No rule has this id. */
  remove(id: string): void
  /** Forgets the rules. Actions that were started under one go on as it says. */
  clear(): void
  /**
   * Ends an action that is under way, at once.
   *
   * @param actionId Of any tenant.
   * @throws {@link ConfigError} There is no such action, or it has ended.
   */
  end(actionId: string, outcome: FinalOutcome): MachineAction
}

/** @param tenants The states of all tenants. */
export function createActions(rules: ActionRules, tenants: () => Iterable<TenantState>): Actions {
  return {
    add: (rule) => rules.add(rule),
    list: () => rules.list(),
    remove: (id) => rules.remove(id),
    clear: () => rules.clear(),
    end(actionId, given) {
      const outcome = readFinalOutcome(given)
      for (const { actions } of tenants()) {
        const action = actions.find(actionId)
        if (!action) continue
        if (!isFinal(action)) return actions.end(action, outcome)
        throw new ConfigError(`The action ${actionId} has ended as ${action.status}.`, {
          next: 'End one that is Pending or InProgress.',
        })
      }
      throw new ConfigError(`There is no machine action ${actionId}.`, {
        next: 'List them with listMachineActions.',
      })
    },
  }
}
