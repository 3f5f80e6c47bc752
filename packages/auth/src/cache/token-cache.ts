import type { AccessToken } from '@mde-kit/contract'

/** Keeps the last token of each key in memory. */
export class TokenCache {
  readonly #tokens = new Map<string, AccessToken>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The token under this key, unless it should be renewed by now. */
  fresh(key: string): AccessToken | undefined {
    const token = this.stored(key)
    return token && this.#now() < (token.refreshAfterTimestamp ?? token.expiresOnTimestamp)
      ? token
      : undefined
  }

  /** The token under this key, even where it should be renewed: what is left when that fails. */
  unexpired(key: string): AccessToken | undefined {
    const token = this.stored(key)
    return token && this.#now() < token.expiresOnTimestamp ? token : undefined
  }

  /** The token under this key, whatever its age: tells whether another one was stored since. */
  stored(key: string): AccessToken | undefined {
    return this.#tokens.get(key)
  }

  set(key: string, token: AccessToken): void {
    this.#tokens.set(key, token)
  }
}
