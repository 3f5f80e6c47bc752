import type { AccessTokenClaims } from './claims-request.ts'
import type { Platform } from './directory/redirect-uris.ts'
import { createExpiringStore } from './expiring-store.ts'
import type { PkceChallenge } from './pkce.ts'
import { randomToken } from './random-token.ts'
import type { RequestedScope } from './requested-scope.ts'
import type { SignInSession } from './sign-in-session.ts'

/** What an authorization code stands for. */
export interface CodeGrant {
  readonly signInSession: SignInSession
  readonly tenantId: string
  readonly requested: RequestedScope
  /** As the authorization request wrote it; undefined when it left it out. */
  readonly redirectUri: string | undefined
  readonly platform: Platform
  readonly challenge: PkceChallenge | undefined
  readonly nonce: string | undefined
  readonly claims: AccessTokenClaims | undefined
}

export type CodeLookup =
  | { readonly state: 'fresh'; readonly grant: CodeGrant }
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' }
  | { readonly state: 'redeemed' }

export interface AuthorizationCodes {
  issue(grant: CodeGrant): string
  find(code: string): CodeLookup
  /** Makes the code useless from now on. */
  redeem(code: string): void
  clear(): void
}

const lifetimeMs = 10 * 60 * 1000

/** Keeps dead codes for a while, to tell a stale one from an invented one. */
const retentionMs = 6 * lifetimeMs

export function createAuthorizationCodes(now: () => number): AuthorizationCodes {
  const codes = createExpiringStore<{ grant: CodeGrant; expiresAtMs: number; isRedeemed: boolean }>({
    now,
    ttlMs: retentionMs,
    maxEntries: 1000,
  })
  return {
    issue(grant) {
      const code = randomToken(64)
      codes.put(code, { grant, expiresAtMs: now() + lifetimeMs, isRedeemed: false })
      return code
    },
    find(code) {
      const entry = codes.get(code)
      if (!entry) return { state: 'unknown' }
      if (entry.isRedeemed) return { state: 'redeemed' }
      return entry.expiresAtMs > now() ? { state: 'fresh', grant: entry.grant } : { state: 'expired' }
    },
    redeem(code) {
      const entry = codes.get(code)
      if (entry) entry.isRedeemed = true
    },
    clear: () => codes.clear(),
  }
}
