import { isOpenAt } from './quota-window.ts'
import { Refusal } from './refusal.ts'

/** So many seconds of running queries in so many seconds. */
export interface RunTimeLimit {
  readonly seconds: number
  readonly perSeconds: number
}

/** Counts what queries take in fixed windows; each window opens with the first query in it. */
export interface RunTimeBudget {
  /**
   * Lets a query start while there is time left, however long it will take.
   *
   * @param key Whose budget it is.
   * @throws {@link Refusal} 429 with Retry-After in whole seconds.
   */
  check(key: string, limits: readonly RunTimeLimit[]): void
  spend(key: string, limits: readonly RunTimeLimit[], seconds: number): void
  /** Forgets all queries. */
  reset(): void
}

interface Window {
  readonly openedMs: number
  spentSeconds: number
}

/** @param now Milliseconds since 1970. */
export function createRunTimeBudget(now: () => number): RunTimeBudget {
  const windows = new Map<string, Window>()

  const windowOf = (key: string, { perSeconds }: RunTimeLimit): Window => {
    const found = windows.get(`${key} ${perSeconds}`)
    if (found && isOpenAt(now(), found, perSeconds)) return found
    const fresh = { openedMs: now(), spentSeconds: 0 }
    windows.set(`${key} ${perSeconds}`, fresh)
    return fresh
  }

  return {
    check(key, limits) {
      for (const limit of limits) {
        const { openedMs, spentSeconds } = windowOf(key, limit)
        if (spentSeconds < limit.seconds) continue
        const waitSeconds = Math.ceil((openedMs + limit.perSeconds * 1000 - now()) / 1000)
        throw new Refusal(
          429,
          'TooManyRequests',
          `The quota of ${limit.seconds} seconds of CPU time per ${limit.perSeconds} seconds is used up. Send the next query in ${waitSeconds} seconds.`,
          { 'retry-after': String(waitSeconds) },
        )
      }
    },
    spend(key, limits, seconds) {
      for (const limit of limits) windowOf(key, limit).spentSeconds += seconds
    },
    reset: () => windows.clear(),
  }
}
