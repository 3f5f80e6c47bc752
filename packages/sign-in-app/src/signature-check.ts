import { AbortedError } from '@mde-kit/contract/errors'
import {
  createTokenVerifier,
  TokenError,
  type TokenVerifier,
  type TokenVerifierOptions,
} from '@mde-kit/token-validator'
import { LRUCache } from 'lru-cache'

/** What the published keys of a tenant say about a token. */
export type SignatureCheck =
  /** It is by a key of the tenant, and nothing else is wrong with it. */
  | { readonly outcome: 'verified'; readonly keyId: string | undefined }
  /** The token would not pass. */
  | { readonly outcome: 'refused'; readonly error: TokenError }
  /** Nobody but the API can tell, or the keys are out of reach. */
  | { readonly outcome: 'unknown'; readonly error: TokenError | AbortedError }

export type CheckSignature = (token: string, tenantId: string) => Promise<SignatureCheck>

/** A page does not wait longer for keys. */
const keysTimeoutMs = 3000
/** Tenants whose keys are kept. */
const maxTenants = 100
const undecided = new Set<string>(['unverifiable', 'keys-unavailable', 'malformed'])

/** Makes the check for the tokens of any tenant. It keeps keys, and remembers the digests of tokens that passed. */
export function createSignatureChecks(options: Omit<TokenVerifierOptions, 'tenantId'>): CheckSignature {
  const verifiers = new LRUCache<string, TokenVerifier>({
    max: maxTenants,
    memoMethod: (tenantId) => createTokenVerifier({ ...options, tenantId }),
  })
  return async (token, tenantId) => {
    try {
      const signal = AbortSignal.timeout(keysTimeoutMs)
      const { header } = await verifiers.memo(tenantId).verify(token, { signal })
      return { outcome: 'verified', keyId: header.kid }
    } catch (error) {
      if (error instanceof AbortedError) return { outcome: 'unknown', error }
      if (!(error instanceof TokenError)) throw error
      return { outcome: undecided.has(error.reason) ? 'unknown' : 'refused', error }
    }
  }
}
