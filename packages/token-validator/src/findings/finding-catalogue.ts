import type { TokenErrorReason } from '../errors/token-error-reason.ts'

/** What is fixed about a finding, whatever token it is made on. */
export interface FindingFacts {
  /** `error`: calls will be refused. `warning`: they may be. `info`: good to know. */
  readonly level: 'error' | 'warning' | 'info'
  /** Set when a verifier refuses the token for this. */
  readonly reason?: TokenErrorReason
  /** What is wrong, in one sentence that fits every token. */
  readonly meaning: string
}

/**
 * Every finding by its stable code, in the order of validation, with a severity that never depends on the token.
 *
 * Those of reason `malformed` up to `claim-type`, of `kid` past `kid-missing`, of `signature` and of
 * `keys-unavailable` end in a {@link TokenError}; all others are also listed by {@link inspectToken}.
 */
export const findingCatalogue = {
  'not-text': refusal('malformed', 'What was passed is not text.'),
  'too-long': refusal('malformed', 'The token is longer than 16 384 characters.'),
  'bearer-prefix': refusal('malformed', 'The word Bearer stands in front of the token.'),
  encrypted: refusal('malformed', 'The token is encrypted (JWE): only its own API can read it.'),
  'not-a-jwt': refusal('malformed', 'The token does not have three segments; an opaque token is legal.'),
  'not-base64url': refusal(
    'malformed',
    'A segment is not strict base64url: padding, white space or spare bits.',
  ),
  'not-json': refusal('malformed', 'Header or payload is not one plain JSON object without repeated names.'),
  'header-type': refusal('malformed', 'A header parameter is not the text that it should be.'),
  'claim-type': refusal('malformed', 'A claim does not have its documented type.'),
  'alg-not-allowed': refusal('alg', 'The algorithm is not RS256.'),
  'header-parameter': refusal(
    'header',
    'The header has a parameter that is never accepted, such as jku or crit.',
  ),
  'typ-not-allowed': refusal(
    'header',
    'The header says that this is another kind of JWT than an access token.',
  ),
  'header-nonce': refusal(
    'unverifiable',
    'The header has a nonce: only Microsoft Graph and its kin can verify it.',
  ),
  'audience-graph': refusal('unverifiable', 'The token is for Microsoft Graph, which alone can verify it.'),
  'tenant-malformed': refusal('tenant', 'The tenant is missing, or is not a GUID.'),
  'tenant-mismatch': refusal('tenant', 'The token is of another tenant.'),
  'kid-missing': refusal('kid', 'The token does not say which key signed it.'),
  'kid-unknown': refusal('kid', "The tenant's key set has no usable key with the id that the token names."),
  'kid-ambiguous': refusal('kid', "The tenant's key set has two keys with the id that the token names."),
  'keys-unavailable': refusal(
    'keys-unavailable',
    'The signing keys could not be fetched; the token was not judged.',
  ),
  'signature-mismatch': refusal('signature', 'The signature is not by the key that the token names.'),
  'key-issuer-mismatch': refusal('issuer', 'The key that signed the token is for another issuer.'),
  'issuer-mismatch': refusal('issuer', 'The issuer is not the one of the tenant in this cloud.'),
  'version-mismatch': refusal('issuer', "The issuer does not go with the token's version."),
  'version-unusual': {
    level: 'info',
    meaning: 'A v2 token; those of Defender for Endpoint are known to be v1.',
  },
  'audience-xdr': {
    level: 'warning',
    reason: 'audience',
    meaning: 'The token is for Microsoft 365 Defender, whose name is the API host of Defender for Endpoint.',
  },
  'audience-arm': refusal('audience', 'The token is for Azure Resource Manager.'),
  'audience-other-cloud': refusal('audience', 'The token is for Defender for Endpoint in another cloud.'),
  'audience-mismatch': refusal('audience', 'The token is for another API, for several, or for none.'),
  'audience-form': { level: 'warning', meaning: 'A v2 token whose audience is not the GUID of the API.' },
  'expiry-missing': refusal('malformed', 'The token does not say when it expires.'),
  'lifetime-inverted': refusal('malformed', 'The token expires before it becomes valid.'),
  expired: refusal('expired', 'The token has expired.'),
  'not-yet-valid': refusal('not-yet-valid', 'The token is not valid yet.'),
  'expired-within-skew': {
    level: 'warning',
    meaning: 'The token has expired, within the allowance for clocks.',
  },
  'expires-soon': { level: 'info', meaning: 'The token expires in the next 5 minutes.' },
  'client-mismatch': refusal('client', 'The token was issued to an app that is not among those accepted.'),
  'kind-contradiction': refusal('kind', 'The token says that it is delegated, and that it is app-only.'),
  'kind-unknown': refusal('kind', 'Nothing tells whether the token is for a user or for an app by itself.'),
  'permissions-missing': refusal('permissions', 'A permission that is required is not in the token.'),
  'permissions-empty': refusal('permissions', 'The token holds no permission at all.'),
  'permission-unknown': {
    level: 'warning',
    meaning: 'A permission that the API does not have for this kind of token.',
  },
} as const satisfies Readonly<Record<string, FindingFacts>>

function refusal<const R extends TokenErrorReason>(reason: R, meaning: string) {
  return { level: 'error', reason, meaning } as const
}
