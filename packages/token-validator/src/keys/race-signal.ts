/**
 * Waits for a promise, but no longer than until the signal fires. The work itself goes on.
 *
 * @throws What `refusal` makes of the signal's reason.
 */
export async function raceSignal<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  refusal: (reason: unknown) => Error,
): Promise<T> {
  let stop = (): void => undefined
  const fired = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(refusal(signal.reason))
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([promise, fired])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
