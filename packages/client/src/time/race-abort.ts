/** Waits for work, but not past a signal. Work that does not know the signal goes on unwatched. */
export function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject: (reason: unknown) => void) => {
    const abort = () => reject(abortReason(signal))
    const settled = () => signal.removeEventListener('abort', abort)
    work.then(resolve, reject).finally(settled)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

/** Why a signal fired, as an error. */
export function abortReason({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('Aborted.', { cause: reason })
}
