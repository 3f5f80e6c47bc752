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
 * - `client`: issued to an app that is not among those accepted.
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
  | 'client'
  | 'kind'
  | 'permissions'
