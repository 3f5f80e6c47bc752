import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/errors'

/**
 * Why a token is refused.
 *
 * - `malformed`: no readable JWT, or claims of a wrong type; an opaque token ends here too.
 * - `alg`, `header`: an algorithm or a header parameter that is never accepted.
 * - `unverifiable`: a token that only its own API can verify, such as one for Microsoft Graph.
 * - `kid`: no single signing key of the tenant fits the token.
 * - `keys-unavailable`: the signing keys could not be fetched. Says nothing about the token.
 * - `signature`: the signature is not by the key that the token names.
 * - `issuer`, `tenant`, `audience`: issued by, in, or for somebody else.
 * - `expired`, `not-yet-valid`: outside its lifetime, clock skew allowed for.
 * - `kind`: neither clearly delegated nor clearly app-only.
 * - `permissions`: no permission at all, or one that was required is missing.
 */
export type TokenErrorReason =
  | 'malformed'
  | 'alg'
  | 'header'
  | 'unverifiable'
  | 'kid'
  | 'keys-unavailable'
  | 'signature'
  | 'issuer'
  | 'tenant'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  | 'kind'
  | 'permissions'

/** A token that cannot be read or must not be trusted. Branch on `reason`; the token is never quoted. */
export class TokenError extends MdeError {
  override readonly name = 'TokenError'
  /** `MDE_NETWORK` where the token could not be judged. */
  override readonly code: 'MDE_TOKEN_INVALID' | 'MDE_NETWORK'
  /** Why the token is refused. */
  readonly reason: TokenErrorReason

  constructor(reason: TokenErrorReason, message: string, options: MdeErrorOptions) {
    super(message, options)
    this.reason = reason
    this.code = reason === 'keys-unavailable' ? 'MDE_NETWORK' : 'MDE_TOKEN_INVALID'
  }
}
