import { asError } from './as-error.ts'

/** Waits. Rejects with the reason of the signal as soon as it fires. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** The longest wait that a timer can hold, about 24 days. */
export const longestWaitMs = 2_147_483_647

/** Waits on the real clock. */
export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      if (signal) reject(asError(signal.reason))
    }
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', abort)
        resolve()
      },
      Math.min(ms, longestWaitMs),
    )
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort, { once: true })
  })
