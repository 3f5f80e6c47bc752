import { TokenError } from '../errors/token-error.ts'
import { decodeBase64url } from './base64url.ts'
import { parseJsonObject } from './json-object.ts'
import { isTokenHeader, type TokenHeader } from './token-header.ts'

/** Longest token that is read, in characters. Real tokens have 1 000 to 4 000. */
export const maxTokenLength = 16_384

/** The three parts of a JWS in compact form, decoded; the payload is still bytes. */
export interface CompactToken {
  readonly header: TokenHeader
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  /** The text that is signed: header and payload, encoded as they came. */
  readonly signingInput: string
}

/**
 * Splits a JWS and decodes its parts, strictly.
 *
 * @throws {@link TokenError} `malformed`.
 */
export function readCompactToken(token: string): CompactToken {
  if (typeof token !== 'string') throw malformed('It is not a string.')
  if (token.length > maxTokenLength) throw malformed(`It is longer than ${maxTokenLength} characters.`)
  if (/^Bearer\s/i.test(token)) throw malformed('It starts with the word Bearer.', 'Pass the token alone.')
  const segments = token.split('.', 6)
  const [head, body, tail] = segments
  if (segments.length === 5) throw malformed('It is encrypted (JWE); only its own API can read it.')
  if (segments.length !== 3 || head === undefined || body === undefined || tail === undefined)
    throw malformed('It does not have three segments.')
  const header = parseJsonObject(decoded(head, 'header'))
  if (!header) throw malformed('Its header is not one plain JSON object.')
  if (!isTokenHeader(header)) throw malformed('Its header has a parameter of a wrong type.')
  return {
    header,
    payload: decoded(body, 'payload'),
    signature: decoded(tail, 'signature'),
    signingInput: `${head}.${body}`,
  }
}

/** An error for a token that cannot be read, which quotes nothing of it. */
export function malformed(
  why: string,
  next = 'Pass a JWT as Entra returned it. A token that is no JWT is legal: use it, but it cannot be judged here.',
): TokenError {
  return new TokenError('malformed', `The token cannot be read. ${why}`, { next })
}

function decoded(segment: string, part: string): Uint8Array {
  const bytes = decodeBase64url(segment)
  if (!bytes) throw malformed(`Its ${part} is not base64url (no padding, no white space).`)
  return bytes
}
