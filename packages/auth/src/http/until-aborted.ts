import { setMaxListeners } from 'node:events'
import { AbortedError } from '@mde-kit/contract/errors'

/**
 * Waits for work, but not longer than the signal allows. The work itself is not stopped by this.
 *
 * Callers for many tenants share one signal: Node.js would take that for a leak, and print so.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(abortedError(signal))
    if (signal.aborted) onAbort()
    setMaxListeners(Infinity, signal) // not 0: undici takes a signal without a limit for no signal
    signal.addEventListener('abort', onAbort, { once: true })
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** The error of a caller who gave up. */
export function abortedError(signal: AbortSignal): AbortedError {
  return new AbortedError('The sign-in was cancelled.', {
    next: 'Call getToken again when a token is needed.',
    cause: signal.reason,
  })
}
