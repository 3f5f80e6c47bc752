import type { MachineAction } from '@mde-kit/contract'
import { AbortedError, TimeoutError } from '@mde-kit/contract/errors'
import type { CallOptions } from '../call/caller.ts'
import { ActionFailedError } from '../errors/action-failed-error.ts'
import { checkDuration } from '../time/check-duration.ts'
import { runWithin } from '../time/run-within.ts'
import { type Sleep, sleep as sleepOnClock } from '../time/sleep.ts'

export interface WaitForOptions {
  /** Ends the waiting, not the action. */
  readonly signal?: AbortSignal | undefined
  /** Time to wait at the most. Defaults to ten minutes. */
  readonly timeoutMs?: number | undefined
  /** Time between two looks. Defaults to 5000; the quota of all callers together is one look each 2400. */
  readonly pollIntervalMs?: number | undefined
  /** Told of the action after each look. */
  readonly onUpdate?: ((action: MachineAction) => void) | undefined
}

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
  readonly timer?: Sleep | undefined
}

/** Statuses that end an action without success. Any other unknown one is taken as still under way. */
const failures = ['Failed', 'TimeOut', 'Cancelled']

/** Makes `waitFor` of a way to read one action, such as the `get` of machine actions. */
export function createWaitFor({ get, sleep = sleepOnClock, timer = sleepOnClock }: WaitForSettings): WaitFor {
  return async (action, options = {}) => {
    const { timeoutMs = 600_000, pollIntervalMs = 5_000, signal, onUpdate } = options
    checkDuration('timeoutMs', timeoutMs)
    checkDuration('pollIntervalMs', pollIntervalMs)
    const id = typeof action === 'string' ? action : action.id
    const goesOn = `The action itself goes on: wait for '${id}' again, or cancel it.`

    const look = async (signal: AbortSignal) => {
      const latest = await get(id, { signal })
      onUpdate?.(latest)
      return latest
    }

    const timedOut = () =>
      new TimeoutError(`The action ${id} did not end within ${timeoutMs} ms.`, {
        operationId: 'getMachineAction',
        next: goesOn,
      })
    const limit = {
      signal,
      time: { timeoutMs, timer, timedOut },
      aborted: (cause: unknown) =>
        new AbortedError(`Waiting for the action ${id} was aborted.`, {
          operationId: 'getMachineAction',
          next: goesOn,
          cause,
        }),
    }

    return runWithin(limit, async (signal) => {
      let latest = typeof action === 'string' ? await look(signal) : action
      for (;;) {
        if (latest.status === 'Succeeded') return latest
        if (failures.includes(latest.status)) throw new ActionFailedError(latest)
        await sleep(pollIntervalMs, signal)
        latest = await look(signal)
      }
    })
  }
}
