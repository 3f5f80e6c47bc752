import type { ClientAuthentication } from './client-authentication.ts'
import { createExpiringStore } from './expiring-store.ts'
import { randomToken } from './random-token.ts'
import type { RequestedScope } from './requested-scope.ts'
import type { SignInSession } from './sign-in-session.ts'

/** What a refresh token stands for. */
export interface RefreshGrant {
  readonly signInSession: SignInSession
  readonly requested: RequestedScope
  /** A token got by a client that proved itself is refreshed by one that does. */
  readonly clientAuthentication: ClientAuthentication
}

/**
 * Refresh tokens that are out.
 *
 * Each use gives a new one, and the old one stays good until it expires, as Entra documents.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens
 */
export interface RefreshTokens {
  issue(grant: RefreshGrant): string
  find(token: string): RefreshGrant | undefined
  clear(): void
}

const ninetyDaysMs = 90 * 24 * 60 * 60 * 1000

export function createRefreshTokens(now: () => number): RefreshTokens {
  const grants = createExpiringStore<RefreshGrant>({ now, ttlMs: ninetyDaysMs, maxEntries: 10_000 })
  return {
    issue(grant) {
      const token = randomToken(64)
      grants.put(token, grant)
      return token
    },
    find: (token) => grants.get(token),
    clear: () => grants.clear(),
  }
}
