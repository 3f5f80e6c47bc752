import type { RateLimit } from '@mde-kit/contract'
import { isOpenAt } from './quota-window.ts'
import { Refusal } from './refusal.ts'

/** Counts calls in fixed windows; each window opens with the first call in it. */
export interface RateLimiter {
  /**
   * Counts one call. A refused call is not counted.
   *
   * @param key Whose quota it is: tenant, app and operation.
   * @returns How many more calls the tightest window takes; undefined without limits.
   * @throws {@link Refusal} 429 with Retry-After in whole seconds.
   */
  take(key: string, limits: readonly RateLimit[]): number | undefined
  /** Forgets all calls. */
  reset(): void
}

interface Window {
  openedMs: number
  calls: number
}

/** @param now Milliseconds since 1970. */
export function createRateLimiter(now: () => number): RateLimiter {
  const windows = new Map<string, Window>()

  const windowOf = (key: string, { perSeconds }: RateLimit): Window => {
    const found = windows.get(`${key} ${perSeconds}`)
    if (found && isOpenAt(now(), found, perSeconds)) return found
    const fresh = { openedMs: now(), calls: 0 }
    windows.set(`${key} ${perSeconds}`, fresh)
    return fresh
  }

  return {
    take(key, limits) {
      const open = limits.map((limit) => ({ limit, window: windowOf(key, limit) }))
      const waits = open
        .filter(({ limit, window }) => window.calls >= limit.calls)
        .map(({ limit, window }) => ({ limit, waitMs: window.openedMs + limit.perSeconds * 1000 - now() }))
        .sort((a, b) => b.waitMs - a.waitMs)
      const longest = waits[0]
      if (longest) throw tooManyRequests(longest.limit, Math.ceil(longest.waitMs / 1000))
      for (const { window } of open) window.calls += 1
      if (open.length === 0) return undefined
      return Math.min(...open.map(({ limit, window }) => limit.calls - window.calls))
    },
    reset: () => windows.clear(),
  }
}

function tooManyRequests({ calls, perSeconds }: RateLimit, seconds: number): Refusal {
  return new Refusal(
    429,
    'TooManyRequests',
    `The quota of ${calls} calls per ${perSeconds} seconds is used up. Send the next call in ${seconds} seconds.`,
    { 'retry-after': String(seconds) },
  )
}
