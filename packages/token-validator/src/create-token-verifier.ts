import { secureOrigin } from '@mde-kit/contract/clouds'
import { AbortedError, ConfigError } from '@mde-kit/contract/errors'
import { readCompactToken } from './decode/compact-token.ts'
import { readPayload } from './decode/decode-token.ts'
import { TokenError } from './errors/token-error.ts'
import { describeToken, type TokenInspection } from './inspection.ts'
import { fetchKeySet } from './keys/fetch-key-set.ts'
import { createKeyCache, type KeyCache } from './keys/key-cache.ts'
import { isKeyOfTenant } from './keys/key-issuer.ts'
import { raceSignal } from './keys/race-signal.ts'
import type { SigningKey } from './keys/signing-key.ts'
import { enforce, rulesAfterSignature, rulesBeforeKey } from './rules/order.ts'
import { resolveTarget, type TargetOptions } from './target.ts'
import { isSignedBy } from './verify-signature.ts'

/** Whose tokens a verifier accepts, and how it gets keys. */
export interface TokenVerifierOptions extends TargetOptions {
  readonly tenantId: string
  /** Where the tenant's signing keys are; `https`, or `http` on loopback. The sign-in host's own by default. */
  readonly jwksUri?: string | undefined
  /** Fetches the keys; the global `fetch` by default. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: (() => number) | undefined
}

/** A token of which the signature and every claim were checked. */
export interface VerifiedToken extends TokenInspection {
  readonly verified: true
}

/** How one token is verified. */
export interface VerifyOptions {
  /** Stops the wait for keys. */
  readonly signal?: AbortSignal | undefined
}

/** Verifies the tokens of one tenant. Keep it: it holds the tenant's keys. */
export interface TokenVerifier {
  /**
   * Verifies a token, fetching signing keys when needed.
   *
   * @throws {@link TokenError} The token is refused; `reason` says why. With `keys-unavailable` it was not judged.
   * @throws {@link AbortedError} The signal fired.
   */
  readonly verify: (token: string, options?: VerifyOptions) => Promise<VerifiedToken>
}

/**
 * Makes a verifier for the tokens that a tenant issues for the Defender for Endpoint API.
 *
 * It checks the signature against the tenant's keys, then issuer, tenant, audience, lifetime, kind and permissions.
 * Entra calls access tokens opaque to clients and may change the format of its own APIs' tokens, so use this where a
 * token is received, and never hold back a call of your own because of it.
 *
 * @throws {@link ConfigError} Options that cannot work.
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { fetch = globalThis.fetch, now = Date.now, jwksUri } = options
  const target = resolveTarget(options)
  const tenantId = target.tenantId
  if (tenantId === undefined)
    throw new ConfigError('tenantId is missing.', {
      next: 'Give the id of the tenant whose tokens are accepted.',
    })
  const url = keysUrl(jwksUri ?? `${target.cloud.authorityHost}/${tenantId}/discovery/v2.0/keys`)
  const keys = createKeyCache({ url, load: () => fetchKeySet(url, fetch), now })

  return {
    verify: async (token, { signal } = {}) => {
      const compact = readCompactToken(token)
      const claims = readPayload(compact)
      const judge = () => ({ header: compact.header, claims, target, nowSeconds: Math.floor(now() / 1000) })
      enforce(rulesBeforeKey, judge())
      const signingKey = await findKey(keys, compact.header.kid ?? '', signal)
      if (!isSignedBy(compact, signingKey.key))
        throw new TokenError('signature', 'The signature does not fit the token.', {
          next: 'Do not use it: it was changed, or not issued by this tenant. Get a new token from Entra.',
        })
      if (!isKeyOfTenant(signingKey, tenantId, target))
        throw new TokenError('issuer', 'The key that signed the token is for another issuer.', {
          next: 'Check the tenant and the cloud.',
        })
      const input = judge()
      enforce(rulesAfterSignature, input)
      return { ...describeToken(input), verified: true }
    },
  }
}

async function findKey(keys: KeyCache, kid: string, signal: AbortSignal | undefined): Promise<SigningKey> {
  if (signal?.aborted) throw aborted(signal.reason)
  const found = await (signal ? raceSignal(keys.find(kid), signal, aborted) : keys.find(kid))
  if (found !== undefined && found !== 'ambiguous') return found
  const why = found === undefined ? 'has no usable key' : 'has two keys'
  throw new TokenError('kid', `The tenant's key set ${why} with the id that the token names.`, {
    next: 'Check the tenant and the cloud; after a key rollover, try again in 5 minutes.',
  })
}

function aborted(cause: unknown): AbortedError {
  return new AbortedError('Verifying the token was stopped by its signal.', { next: 'Verify again.', cause })
}

function keysUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.username !== '' || url.password !== '' || url.hash !== '')
    throw new ConfigError('jwksUri is not a plain URL.', {
      next: 'Give the address of the key set, such as https://login.microsoftonline.com/{tenant}/discovery/v2.0/keys.',
    })
  secureOrigin(url.origin, 'jwksUri')
  return url.href
}
