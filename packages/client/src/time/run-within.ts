import { raceAbort } from './race-abort.ts'
import type { Sleep } from './sleep.ts'

export interface TimeLimit {
  readonly timeoutMs: number
  readonly timer: Sleep
  /** What to throw when the time is up. */
  readonly timedOut: () => Error | Promise<Error>
}

export interface Limit {
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined
  /** What to throw when the signal fires; the reason of the signal where left out. */
  readonly aborted?: (reason: unknown) => Error | Promise<Error>
  /** Work may take any time where left out. */
  readonly time?: TimeLimit
}

/** Runs work under a time limit and a signal. It gets one signal for both and is not waited for past it. */
export async function runWithin<T>(limit: Limit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, time, aborted = (reason: unknown) => reason } = limit
  if (signal?.aborted) throw await aborted(signal.reason)
  const controller = new AbortController()
  const end = (error: unknown) => controller.abort(error)
  // An error may have to be loaded first.
  const abort = () => {
    const error = aborted(signal?.reason)
    if (error instanceof Promise) error.then(end, end)
    else end(error)
  }
  signal?.addEventListener('abort', abort, { once: true })
  const stopTimer = time && startTimer(time, end)
  try {
    return await raceAbort(work(controller.signal), controller.signal)
  } finally {
    signal?.removeEventListener('abort', abort)
    stopTimer?.()
  }
}

/** Why the timer of work that is done is stopped. Nobody sees it; made once, since an error takes long to make. */
const done = new Error('Done.')

function startTimer({ timeoutMs, timer, timedOut }: TimeLimit, end: (error: unknown) => void): () => void {
  const stop = new AbortController()
  timer(timeoutMs, stop.signal).then(
    () => Promise.resolve(timedOut()).then(end, end),
    () => undefined,
  )
  return () => stop.abort(done)
}
