import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { deepFreeze } from './deep-freeze.ts'
import type { FindingCode } from './findings/finding.ts'
import type { SigningKey } from './keys/signing-key.ts'
import { checkLifetime } from './rules/lifetime-rule.ts'
import { enforce, everyRule } from './rules/order.ts'
import type { RuleInput } from './rules/rule.ts'
import { describeVerified, type VerifiedToken } from './verified-token.ts'

/** A token that was verified before, without its text. */
export interface RememberedToken {
  readonly input: RuleInput
  readonly verified: VerifiedToken
  /** The key that signed it. */
  readonly key: SigningKey
  /** The latest judgement, which holds for the whole of its second. */
  latest?: { readonly atSeconds: number; readonly verified: VerifiedToken }
}

/**
 * Verified tokens by the SHA-256 digest of their text, the least recently used dropped first. Refused ones are never
 * kept, so nobody can push others out with them.
 */
export interface RememberedTokens {
  readonly get: (digest: string) => RememberedToken | undefined
  readonly delete: (digest: string) => void
  /** Remembers a token, and freezes what is known of it: it will be handed out many times. */
  readonly add: (digest: string, token: RememberedToken) => void
}

/** Makes room for so many tokens. */
export function createRememberedTokens(max: number): RememberedTokens {
  const tokens = new LRUCache<string, RememberedToken>({ max })
  return {
    get: (digest) => tokens.get(digest),
    delete: (digest) => tokens.delete(digest),
    add: (digest, token) => {
      deepFreeze(token.verified)
      tokens.set(digest, token)
    },
  }
}

/** The name under which a token is remembered; it does not give the token away. */
export function digestOf(token: string): string {
  return hash('sha256', token, 'hex')
}

/** Tells whether the tenant's key set still has the very key that signed a remembered token. */
export function isStillTrusted(
  { key }: RememberedToken,
  current: SigningKey | 'ambiguous' | undefined,
): boolean {
  return typeof current === 'object' && current.thumbprint === key.thumbprint && current.issuer === key.issuer
}

/**
 * Judges a remembered token at another instant, all but its signature.
 *
 * @throws {@link TokenError} It has expired meanwhile.
 */
export function judgeAgain(token: RememberedToken, nowMs: number): VerifiedToken {
  const atSeconds = Math.floor(nowMs / 1000)
  if (token.latest?.atSeconds === atSeconds) return token.latest.verified
  const verified = judgeAt(token, { ...token.input, nowSeconds: atSeconds })
  token.latest = { atSeconds, verified }
  return verified
}

function judgeAt({ verified, key }: RememberedToken, now: RuleInput): VerifiedToken {
  const isTimeless = !verified.findings.some(({ code }) => timely.has(code))
  // Time is all that changes, so where it has nothing to say the findings stand.
  if (isTimeless && checkLifetime(now).length === 0)
    return Object.freeze({ ...verified, expiresInSeconds: (now.claims.exp ?? 0) - now.nowSeconds })
  return deepFreeze(describeVerified(now, enforce(everyRule, now), key))
}

const timely: ReadonlySet<FindingCode> = new Set(['expired-within-skew', 'expires-soon'])
