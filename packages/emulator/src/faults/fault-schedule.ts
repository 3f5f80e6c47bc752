import { ConfigError } from '@mde-kit/contract/errors'
import { createRandom, type Random } from '../world/random.ts'
import type { AddedFault, CallKind, Fault, FaultRule } from './fault.ts'
import { canStrike, isMeant } from './fault-target.ts'
import { readFaultRule } from './read-fault.ts'

/** What goes wrong at an emulator, and when. Rules count calls each for itself; where several strike, the oldest does. */
export interface Faults {
  /**
   * Adds a rule. It counts from the next call on.
   *
   * @throws {@link ConfigError} It says nothing that can be done.
   */
  add(rule: FaultRule): AddedFault
  /** Rules in force, oldest first. Each read is a new array. */
  list(): readonly AddedFault[]
  /** @throws {@link ConfigError} No rule has this id. */
  remove(id: string): void
  clear(): void
}

/** A fault that strikes a call. */
export interface Strike<State> {
  readonly fault: Fault
  /** The state when its rule was added, for a stale page. */
  readonly earlier?: State | undefined
}

export interface FaultSchedule<State> extends Faults {
  readonly isEmpty: boolean
  /** Counts a call. */
  next(call: CallKind): Strike<State> | undefined
}

interface Entry<State> {
  readonly id: string
  readonly rule: FaultRule
  readonly random: Random | undefined
  readonly earlier: State | undefined
  seen: number
  struck: number
}

/** @param currentState Keeps the state as it is, for stale pages. */
export function createFaultSchedule<State>(currentState: () => State): FaultSchedule<State> {
  const entries: Entry<State>[] = []
  let added = 0

  const describe = ({ id, rule, seen, struck }: Entry<State>): AddedFault => ({ ...rule, id, seen, struck })

  return {
    add(given) {
      const rule = readFaultRule(given)
      added += 1
      const entry: Entry<State> = {
        id: String(added),
        rule,
        random: rule.random && createRandom(`faults/${rule.random.seed ?? 1}`),
        earlier: rule.fault.kind === 'stalePage' ? currentState() : undefined,
        seen: 0,
        struck: 0,
      }
      entries.push(entry)
      return describe(entry)
    },
    list: () => entries.map(describe),
    remove(id) {
      const index = entries.findIndex((entry) => entry.id === id)
      if (index < 0)
        throw new ConfigError(`There is no fault rule with id '${id}'.`, {
          next: 'List the rules to see their ids.',
        })
      entries.splice(index, 1)
    },
    clear: () => void entries.splice(0),
    get isEmpty() {
      return entries.length === 0
    },
    next(call) {
      const fitting = entries.filter(
        ({ rule: { target = 'any', fault } }) => isMeant(target, call) && canStrike(fault, call),
      )
      // Every rule counts the call, also those that come too late.
      const striking = fitting.filter(countCall)
      const [first] = striking
      if (!first) return undefined
      first.struck += 1
      return { fault: first.rule.fault, ...(first.earlier !== undefined && { earlier: first.earlier }) }
    },
  }
}

/** Counts a call, and tells whether the rule strikes it. */
function countCall(entry: Entry<unknown>): boolean {
  const { rule, random } = entry
  entry.seen += 1
  if (rule.random) return random?.chance(rule.random.rate) ?? false
  return rule.calls?.includes(entry.seen) ?? true
}
