import type { JWTPayload } from 'jose'

/** An access token that was issued: what it says, without the token itself. */
export interface IssuedToken {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly claims: Readonly<JWTPayload>
}

/** Remembers the latest tokens, for people who want to see what they got. */
export interface IssuedTokens {
  add(token: IssuedToken): void
  /** Newest first. */
  readonly list: () => readonly IssuedToken[]
  clear(): void
}

const capacity = 100

export function createIssuedTokens(): IssuedTokens {
  const tokens: IssuedToken[] = []
  return {
    add(token) {
      tokens.unshift(token)
      tokens.length = Math.min(tokens.length, capacity)
    },
    list: () => [...tokens],
    clear: () => void tokens.splice(0),
  }
}
