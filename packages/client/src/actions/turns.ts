/** Lets pieces of work with the same key go one after the other. */
export type TakeTurns = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** Makes a set of queues, one for each key. A piece that fails does not stop those behind it. */
export function createTurns(): TakeTurns {
  const tails = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = tails.get(key)
    const turn = before ? before.then(work, work) : work()
    tails.set(key, turn)
    try {
      return await turn
    } finally {
      if (tails.get(key) === turn) tails.delete(key)
    }
  }
}
