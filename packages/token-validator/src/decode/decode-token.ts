import { type CompactToken, readCompactToken, unreadable } from './compact-token.ts'
import { parseJsonObject } from './json-object.ts'
import { findWrongClaim, isTokenClaims, type TokenClaims } from './token-claims.ts'
import type { TokenHeader } from './token-header.ts'

/** What a token says. Nothing of it is verified. */
export interface DecodedToken {
  readonly header: TokenHeader
  readonly claims: TokenClaims
}

/**
 * Reads what a token says, without any network access and without trusting it.
 *
 * Strict: three segments of canonical base64url, at most 16 KiB, header and payload each one JSON object in
 * UTF-8 without repeated names, known claims of their documented types.
 *
 * @throws {@link TokenError} `malformed`. Tokens that are no JWT are legal and end here too.
 */
export function decodeToken(token: string): DecodedToken {
  const compact = readCompactToken(token)
  return { header: compact.header, claims: readPayload(compact) }
}

/**
 * Reads the claims of a token whose segments are decoded.
 *
 * @throws {@link TokenError} `malformed`.
 */
export function readPayload({ payload }: CompactToken): TokenClaims {
  const json = parseJsonObject(payload)
  if (!json) throw unreadable('not-json', 'Its payload is not one plain JSON object.')
  if (!isTokenClaims(json))
    throw unreadable('claim-type', `Its claim '${findWrongClaim(json)}' has a wrong type.`)
  return json
}
