import { AbortedError } from '@mde-kit/contract/runtime'

/** Who waits for a turn. */
export interface Waiting {
  readonly operationId: string
  /** Ends the waiting. Work that has begun is left to itself. */
  readonly signal: AbortSignal | undefined
}

/**
 * Lets pieces of work with the same key go one after the other. One whose signal fires leaves the queue at once, with an
 * `AbortedError`, and is never begun.
 */
export type TakeTurns = <T>(key: string, work: () => Promise<T>, waiting: Waiting) => Promise<T>

/** Makes a set of queues, one for each key. A piece that fails does not stop those behind it. */
export function createTurns(): TakeTurns {
  const tails = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>, { operationId, signal }: Waiting) =>
    new Promise<T>((resolve, reject) => {
      const leave = () =>
        reject(
          new AbortedError(`${operationId} was aborted while it waited for its turn.`, {
            operationId,
            next: 'Nothing of it was sent.',
            cause: signal?.reason,
          }),
        )
      const begin = async () => {
        signal?.removeEventListener('abort', leave)
        if (before && signal?.aborted) return
        const result = work()
        resolve(result)
        await result.catch(() => undefined)
      }
      const before = tails.get(key)
      if (before) signal?.addEventListener('abort', leave, { once: true })
      if (before && signal?.aborted) leave()
      const turn = (before ? before.then(begin) : begin()).finally(() => {
        if (tails.get(key) === turn) tails.delete(key)
      })
      tails.set(key, turn)
    })
}
