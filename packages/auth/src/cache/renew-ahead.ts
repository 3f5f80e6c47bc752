import type { AccessToken } from '@mde-kit/contract'
import { AuthError } from '../errors/auth-error.ts'
import { isFresh } from './token-record.ts'

/** How long to leave a token alone whose renewal failed: longer each time. */
const shortestPauseMs = 30_000
const longestPauseMs = 5 * 60_000

interface Pause {
  readonly lengthMs: number
  readonly until: number
}

/**
 * Renews tokens in the background, one attempt per token at a time. Failures are nobody's business while the old token
 * is good: they lead to a pause, as long as the service asks for or twice the last one. A new token that should be
 * renewed already, as platforms give out that keep tokens themselves, leads to the shortest one.
 */
export class RenewAhead {
  readonly #now: () => number
  readonly #running = new Set<string>()
  readonly #pauses = new Map<string, Pause>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Starts `renew` for this token, unless that is going on already or has just failed. */
  start(key: string, renew: () => Promise<AccessToken>): void {
    const pause = this.#pauses.get(key)
    if (this.#running.has(key) || (pause !== undefined && this.#now() < pause.until)) return
    this.#running.add(key)
    renew()
      .then(
        (token) => {
          if (isFresh(token, this.#now())) this.#pauses.delete(key)
          else this.#pauses.set(key, { lengthMs: shortestPauseMs, until: this.#now() + shortestPauseMs })
        },
        (fault: unknown) => this.#pauses.set(key, this.#longer(pause, fault)),
      )
      .finally(() => this.#running.delete(key))
  }

  #longer(before: Pause | undefined, fault: unknown): Pause {
    const askedMs = fault instanceof AuthError ? (fault.retryAfterSeconds ?? 0) * 1000 : 0
    const doubledMs = before === undefined ? shortestPauseMs : before.lengthMs * 2
    const lengthMs = Math.max(askedMs, Math.min(doubledMs, longestPauseMs))
    return { lengthMs, until: this.#now() + lengthMs }
  }
}
