import type { AccessToken } from '@mde-kit/contract'

/** Keeps tokens in memory until it is time to renew them. */
export class TokenCache {
  readonly #tokens = new Map<string, AccessToken>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The token under this key, unless it should be renewed by now. */
  get(key: string): AccessToken | undefined {
    const token = this.#tokens.get(key)
    if (token === undefined) return undefined
    if (this.#now() < (token.refreshAfterTimestamp ?? token.expiresOnTimestamp)) return token
    this.#tokens.delete(key)
    return undefined
  }

  set(key: string, token: AccessToken): void {
    this.#tokens.set(key, token)
  }
}
