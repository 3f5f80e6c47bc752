import type { QuotaStore, QuotaWindow } from './quota-store.ts'

/** What a limiter of `rate-limiter-flexible` tells of a key. */
interface LimiterAnswer {
  readonly remainingPoints: number
  readonly msBeforeNext: number
}

/** The part of a limiter of `rate-limiter-flexible` that is needed here. */
export interface QuotaLimiter {
  /** Rejects with an answer, which is no `Error`, where nothing is left. */
  consume(key: string): Promise<LimiterAnswer>
  get(key: string): Promise<LimiterAnswer | null>
}

/** How a limiter shall be: so many calls (`points`) in so many seconds (`duration`). */
export interface QuotaLimiterOptions {
  readonly points: number
  readonly duration: number
  readonly keyPrefix: string
}

export interface SharedQuotaStoreOptions {
  /** Makes a limiter on your database. Called once for each kind of window. */
  readonly createLimiter: (options: QuotaLimiterOptions) => QuotaLimiter
  /**
   * By how much windows are longer here than at the service, so that no call of the next one arrives in the one
   * before. Defaults to 1. Costs that part of the allowance: 1 of 61 for a minute.
   */
  readonly marginSeconds?: number | undefined
}

/**
 * Counts the calls of many processes, in whatever database a limiter of `rate-limiter-flexible` counts in.
 *
 * Windows begin with the first call and are emptied at their end, as those limiters do.
 */
export function sharedQuotaStore({ createLimiter, marginSeconds = 1 }: SharedQuotaStoreOptions): QuotaStore {
  const limiters = new Map<string, QuotaLimiter>()

  const limiterOf = ({ calls, perSeconds }: QuotaWindow): QuotaLimiter => {
    const keyPrefix = `mde-${calls}-${perSeconds}`
    const limiter =
      limiters.get(keyPrefix) ??
      createLimiter({ points: calls, duration: perSeconds + marginSeconds, keyPrefix })
    limiters.set(keyPrefix, limiter)
    return limiter
  }

  return {
    async take(windows) {
      // Nothing is given back where a longer window refuses: until that has more, the shorter one is not needed.
      for (const window of windows) {
        try {
          await limiterOf(window).consume(window.key)
        } catch (refusal) {
          if (!isAnswer(refusal)) throw refusal
          return { waitMs: Math.max(1, refusal.msBeforeNext) }
        }
      }
      return { settle: () => undefined }
    },
    async read(window) {
      const answer = await limiterOf(window).get(window.key)
      if (answer === null) return { left: window.calls, moreInMs: 0 }
      return { left: Math.max(0, answer.remainingPoints), moreInMs: Math.max(0, answer.msBeforeNext) }
    },
  }
}

function isAnswer(value: unknown): value is LimiterAnswer {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && 'msBeforeNext' in value
}
