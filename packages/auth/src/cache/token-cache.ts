import type { AccessToken } from '@mde-kit/contract'

/** How long a token may need to reach the API, retries included. */
const onItsWayMs = 60_000

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

  /** The token under this key, unless it could die on its way to the API. */
  usable(key: string): AccessToken | undefined {
    const token = this.stored(key)
    return token && this.#now() < token.expiresOnTimestamp - onItsWayMs ? token : undefined
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
