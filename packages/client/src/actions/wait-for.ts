import type { MachineAction } from '@mde-kit/contract'
import type { CallOptions } from '../call/caller.ts'
import { ActionFailedError } from '../errors/action-failed-error.ts'
import { type Sleep, sleep as sleepOnClock } from '../time/sleep.ts'
import { type Timer, timer as timerOnClock } from '../time/timer.ts'
import { type PollOptions, pollUntil } from './poll-until.ts'

/** How to wait for an action. `signal` ends the waiting, not the action. */
export type WaitForOptions = PollOptions<MachineAction>

/**
 * Waits for a machine action to end.
 *
 * @param action The action, as the call that started it answered, or its id.
 * @returns The action, with status `Succeeded`.
 * @throws {@link ActionFailedError} It ended as Failed, TimeOut or Cancelled.
 * @throws {@link TimeoutError} The time to wait is up. The action itself goes on.
 */
export type WaitFor = (action: MachineAction | string, options?: WaitForOptions) => Promise<MachineAction>

export interface WaitForSettings {
  readonly get: (id: string, options: CallOptions) => Promise<MachineAction>
  /** Waits between two looks. */
  readonly sleep?: Sleep | undefined
  /** Tells when the time to wait is up. */
  readonly timer?: Timer | undefined
}

/** Statuses that end an action without success. Any other unknown one is taken as still under way. */
const failures = ['Failed', 'TimeOut', 'Cancelled']

/** Makes `waitFor` of a way to read one action, such as the `get` of machine actions. */
export function createWaitFor({ get, sleep = sleepOnClock, timer = timerOnClock }: WaitForSettings): WaitFor {
  return (action, options) => {
    const id = typeof action === 'string' ? action : action.id
    return pollUntil(
      {
        what: `the action ${id}`,
        operationId: 'getMachineAction',
        goesOn: `The action itself goes on: wait for '${id}' again, or cancel it.`,
        latest: typeof action === 'string' ? undefined : action,
        read: (signal) => get(id, { signal }),
        isOver: hasSucceeded,
        sleep,
        timer,
      },
      options,
    )
  }
}

/** @throws {@link ActionFailedError} It has ended in another way. */
function hasSucceeded(action: MachineAction): boolean {
  if (failures.includes(action.status)) throw new ActionFailedError(action)
  return action.status === 'Succeeded'
}
