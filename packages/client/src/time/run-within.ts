import { raceAbort } from './race-abort.ts'
import type { Sleep } from './sleep.ts'

export interface Limit {
  readonly timeoutMs: number
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined
  readonly sleep: Sleep
  /** What to throw when the time is up. */
  readonly timedOut: () => Error
  /** What to throw when the signal fires; the reason of the signal where left out. */
  readonly aborted?: (reason: unknown) => Error
}

/** Runs work under a time limit and a signal. It gets one signal for both and is not waited for past it. */
export async function runWithin<T>(limit: Limit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { timeoutMs, signal, sleep, timedOut, aborted = (reason: unknown) => reason } = limit
  if (signal?.aborted) throw aborted(signal.reason)
  const controller = new AbortController()
  const abort = () => controller.abort(aborted(signal?.reason))
  signal?.addEventListener('abort', abort, { once: true })
  const timer = new AbortController()
  sleep(timeoutMs, timer.signal).then(
    () => controller.abort(timedOut()),
    () => undefined,
  )
  try {
    return await raceAbort(work(controller.signal), controller.signal)
  } finally {
    signal?.removeEventListener('abort', abort)
    timer.abort()
  }
}
