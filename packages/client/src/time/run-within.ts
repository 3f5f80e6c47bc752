import { Lifetime } from './lifetime.ts'
import { asError } from './as-error.ts'
import type { Timer } from './timer.ts'

export interface TimeLimit {
  readonly timeoutMs: number
  readonly timer: Timer
  /** What to throw when the time is up. */
  readonly timedOut: () => Error | Promise<Error>
}

export interface Limit {
  /** What the work is a part of: it ends the work early, with its own error. */
  readonly lifetime?: Lifetime
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined
  /** What to throw when the signal fires. */
  readonly aborted?: (reason: unknown) => Error | Promise<Error>
  /** Work may take any time where left out. */
  readonly time?: TimeLimit
}

/** Runs work under limits. It is told of its end, and not waited for past it. */
export async function runWithin<T>(limit: Limit, work: (lifetime: Lifetime) => Promise<T>): Promise<T> {
  const { lifetime: outer, signal, aborted = asError, time } = limit
  if (signal?.aborted) throw await aborted(signal.reason)
  outer?.throwIfOver()
  const lifetime = new Lifetime()
  const end = (error: Error) => lifetime.end(error)
  // An error may have to be loaded first.
  const endWith = (error: Error | Promise<Error>) => void Promise.resolve(error).then(end, end)
  const abort = () => endWith(aborted(signal?.reason))
  signal?.addEventListener('abort', abort, { once: true })
  const leave = outer?.onEnd(end)
  const stopTimer = time?.timer(time.timeoutMs, () => endWith(time.timedOut()))
  try {
    return await lifetime.race(work(lifetime))
  } finally {
    signal?.removeEventListener('abort', abort)
    leave?.()
    stopTimer?.()
  }
}
