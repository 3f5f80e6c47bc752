import { AbortedError, TimeoutError } from '@mde-kit/contract/runtime'
import { checkDuration } from '../time/check-duration.ts'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'
import type { Timer } from '../time/timer.ts'

/** How to wait for something that takes its time on the other side. */
export interface PollOptions<T> {
  /** Ends the waiting, not what is waited for. */
  readonly signal?: AbortSignal | undefined
  /** Time to wait at the most. Defaults to ten minutes. */
  readonly timeoutMs?: number | undefined
  /** Time between two looks. Defaults to 5000; the quota of all callers together is one look each 2400. */
  readonly pollIntervalMs?: number | undefined
  /** Told of the state after each look. */
  readonly onUpdate?: ((state: T) => void) | undefined
}

/** What is waited for. */
export interface Polled<T> {
  /** How errors name it: `the action 1234`. */
  readonly what: string
  readonly operationId: string
  /** What to do once waiting has stopped too early. */
  readonly goesOn: string
  /** As last read; undefined to begin with a look. */
  readonly latest: T | undefined
  read(signal: AbortSignal): Promise<T>
  /** Tells whether the wait is over. May throw where it ended badly. */
  isOver(state: T): boolean
  /** Waits between two looks. */
  readonly sleep: Sleep
  /** Tells when the time to wait is up. */
  readonly timer: Timer
}

/**
 * Looks again and again until something has come to its end.
 *
 * @throws {@link TimeoutError} The time to wait is up.
 * @throws {@link AbortedError} The signal fired.
 */
export async function pollUntil<T>(polled: Polled<T>, options: PollOptions<T> = {}): Promise<T> {
  const { what, operationId, goesOn: next, sleep, timer } = polled
  const { timeoutMs = 600_000, pollIntervalMs = 5_000, signal, onUpdate } = options
  checkDuration('timeoutMs', timeoutMs)
  checkDuration('pollIntervalMs', pollIntervalMs)

  const look = async (signal: AbortSignal) => {
    const latest = await polled.read(signal)
    onUpdate?.(latest)
    return latest
  }
  const timedOut = () =>
    new TimeoutError(`${capitalised(what)} did not end within ${timeoutMs} ms.`, { operationId, next })
  const aborted = (cause: unknown) =>
    new AbortedError(`Waiting for ${what} was aborted.`, { operationId, next, cause })

  return runWithin({ signal, time: { timeoutMs, timer, timedOut }, aborted }, async ({ signal }) => {
    let latest = polled.latest ?? (await look(signal))
    while (!polled.isOver(latest)) {
      await sleep(pollIntervalMs, signal)
      latest = await look(signal)
    }
    return latest
  })
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
