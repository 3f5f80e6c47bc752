/** The reason of a signal, which may be anything, as an error. */
export function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('Aborted.', { cause: reason })
}
