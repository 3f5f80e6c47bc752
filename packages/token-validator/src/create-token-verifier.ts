import { AbortedError, ConfigError } from '@mde-kit/contract/errors'
import { maxTokenLength, readCompactToken } from './decode/compact-token.ts'
import { readPayload } from './decode/decode-token.ts'
import { createSlabDecoder } from './decode/slab-decoder.ts'
import { TokenError } from './errors/token-error.ts'
import { createInstantText } from './instant-text.ts'
import type { KeyCache } from './keys/key-cache.ts'
import { raceSignal } from './keys/race-signal.ts'
import type { SigningKey } from './keys/signing-key.ts'
import { createTenantKeys, type TenantKeys } from './keys/tenant-keys.ts'
import { createHeaderReader } from './remembered-headers.ts'
import { checkedClock } from './options/checked-clock.ts'
import { checkOptions, type KnownOptions } from './options/check-options.ts'
import { isCount, isFunction, isOneOrMore, isSignal, isWord, orUndefined } from './options/option-values.ts'
import { createRememberedTokens, digestOf, isStillTrusted, judgeAgain } from './remembered-tokens.ts'
import { isGraphAudience } from './rules/other-audiences.ts'
import { enforce, rulesAfterSignature, rulesBeforeKey } from './rules/order.ts'
import { type RuleInput, ruleInput } from './rules/rule.ts'
import { resolveTarget, type TargetOptions, targetOptions } from './target.ts'
import { isKeyIssuerOf } from './tenant-issuers.ts'
import { describeVerified, type VerifiedToken } from './verified-token.ts'
import { createSignatureCheck } from './verify-signature.ts'

/** Whose tokens a verifier accepts, and how it gets keys. */
export interface TokenVerifierOptions extends TargetOptions {
  /** Tenant or tenants whose tokens are accepted, as GUIDs. Each is judged by its own keys. */
  readonly tenantId: string | readonly string[]
  /**
   * Where signing keys are, instead of where the tenant's metadata says; `https`, or `http` on loopback. In it,
   * `{tenantId}` stands for the tenant.
   */
  readonly jwksUri?: string | undefined
  /** How many verified tokens are remembered, by digest; 1 000 by default, 0 for none. */
  readonly maxRememberedTokens?: number | undefined
  /** Fetches metadata and keys; the global `fetch` by default. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: (() => number) | undefined
}

/** How one token is verified. */
export interface VerifyOptions {
  /** Stops the wait for keys. */
  readonly signal?: AbortSignal | undefined
}

/** The options of {@link TokenVerifierOptions}, each with what it must be. */
export const verifierOptions: KnownOptions<TokenVerifierOptions> = {
  ...targetOptions,
  tenantId: { accepts: isOneOrMore, want: 'the id of a tenant, or a list of them' },
  jwksUri: { accepts: orUndefined(isWord), want: 'a URL', otherwise: 'what the metadata of the tenant says' },
  maxRememberedTokens: {
    accepts: orUndefined(isCount),
    want: 'a whole number, 0 or more',
    otherwise: '1 000',
  },
  fetch: { accepts: orUndefined(isFunction), want: 'a function', otherwise: 'the global fetch' },
  now: { accepts: orUndefined(isFunction), want: 'a function', otherwise: 'the clock of this machine' },
}

const verifyOptions: KnownOptions<VerifyOptions> = {
  signal: { accepts: orUndefined(isSignal), want: 'an AbortSignal', otherwise: 'no signal' },
}

/** Verifies the tokens of its tenants. Keep it: it holds their keys, and remembers tokens that it verified. */
export interface TokenVerifier {
  /**
   * Verifies a token, fetching signing keys when needed.
   *
   * A token that was verified before, by a key that still stands, is judged again in all but its signature.
   *
   * @throws {@link TokenError} The token is refused; `reason` says why. With `keys-unavailable` it was not judged.
   * @throws {@link AbortedError} The signal fired.
   */
  readonly verify: (token: string, options?: VerifyOptions) => Promise<VerifiedToken>
}

/**
 * Makes a verifier for the tokens that one tenant or several issue for the Defender for Endpoint API.
 *
 * It checks the signature against the tenant's keys, then issuer, tenant, audience, lifetime, kind and permissions.
 * Entra calls access tokens opaque to clients and may change the format of its own APIs' tokens, so use this where a
 * token is received, and never hold back a call of your own because of it.
 *
 * Needs Node's `crypto`. Decoding and inspecting do not.
 *
 * @throws {@link ConfigError} Options that cannot work.
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  checkOptions(options, verifierOptions, 'createTokenVerifier')
  const { fetch = globalThis.fetch, jwksUri, maxRememberedTokens = 1000 } = options
  const now = checkedClock(options.now ?? Date.now)
  const target = resolveTarget(options)
  if (target.tenantIds.length === 0)
    throw new ConfigError('tenantId is missing.', {
      next: 'Give the id of the tenant whose tokens are accepted.',
    })
  if ([...target.audiences].some(isGraphAudience))
    throw new ConfigError('The audience is Microsoft Graph, whose tokens nobody else can verify.', {
      next: 'Leave audience and resource out for those of Defender for Endpoint; inspectToken reads tokens for Graph.',
    })
  const keys = createTenantKeys({ target, jwksUri, fetch, now })
  const reader = { readHeader: createHeaderReader(), decode: createSlabDecoder() }
  const isSignedBy = createSignatureCheck()
  const instant = createInstantText()
  const remembered = maxRememberedTokens > 0 ? createRememberedTokens(maxRememberedTokens) : undefined

  return {
    verify: async (token, options) => {
      if (options !== undefined) checkOptions(options, verifyOptions, 'verify')
      const signal = options?.signal
      if (signal?.aborted) throw aborted(signal.reason)
      const digest = remembered && isReadable(token) ? digestOf(token) : ''
      const known = remembered?.get(digest)
      if (known) {
        const cache = keysFor(known.input, keys)
        const current = cache.peek(known.key.kid) ?? (await lookUp(cache, known.key.kid, signal))
        if (isStillTrusted(known, current)) return judgeAgain(known, now())
        remembered?.delete(digest)
      }
      const compact = readCompactToken(token, reader)
      const decoded = { header: compact.header, claims: readPayload(compact) }
      const before = ruleInput(decoded, target, now())
      const found = enforce(rulesBeforeKey, before)
      const held = keysFor(before, keys).peek(compact.header.kid ?? '')
      const key = held ?? (await findKey(before, keys, signal))
      if (!isSignedBy(compact, key.key)) throw wrongSignature()
      if (!isKeyIssuerOf(target.issuersOf(before.claims.tid ?? ''), key.issuer)) throw wrongKeyIssuer()
      // Fetching keys may have taken a while.
      const input = held ? before : ruleInput(decoded, target, now())
      const verified = describeVerified(
        input,
        [...found, ...enforce(rulesAfterSignature, input)],
        key,
        instant,
      )
      remembered?.add(digest, { input, verified, key })
      return verified
    },
  }
}

function isReadable(token: unknown): boolean {
  return typeof token === 'string' && token.length <= maxTokenLength
}

function keysFor({ claims: { tid = '', ver } }: RuleInput, keys: TenantKeys): KeyCache {
  return keys(tid, ver === '2.0' ? 'v2' : 'v1')
}

async function findKey(
  input: RuleInput,
  keys: TenantKeys,
  signal: AbortSignal | undefined,
): Promise<SigningKey> {
  const cache = keysFor(input, keys)
  const { kid = '' } = input.header
  const found = await lookUp(cache, kid, signal)
  if (found !== undefined && found !== 'ambiguous') return found
  const isUnknown = found === undefined
  throw new TokenError(
    isUnknown ? 'kid-unknown' : 'kid-ambiguous',
    `The tenant's key set has ${isUnknown ? 'no usable key' : 'two keys'} with the id that the token names.`,
    { next: 'Check the tenant and the cloud; after a key rollover, try again in 5 minutes.' },
  )
}

function lookUp(cache: KeyCache, kid: string, signal: AbortSignal | undefined): ReturnType<KeyCache['find']> {
  return signal ? raceSignal(cache.find(kid), signal, aborted) : cache.find(kid)
}

function aborted(cause: unknown): AbortedError {
  return new AbortedError('Verifying the token was stopped by its signal.', { next: 'Verify again.', cause })
}

function wrongSignature(): TokenError {
  return new TokenError('signature-mismatch', 'The signature does not fit the token.', {
    next: 'Do not use it: it was changed, or not issued by this tenant. Get a new token from Entra.',
  })
}

function wrongKeyIssuer(): TokenError {
  return new TokenError('key-issuer-mismatch', 'The key that signed the token is for another issuer.', {
    next: 'Check the tenant and the cloud.',
  })
}
