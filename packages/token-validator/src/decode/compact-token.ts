import { type RefusalCode, TokenError } from '../errors/token-error.ts'
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

/** How the segments of a token are read. */
export interface SegmentReader {
  /** Reads the first segment; {@link readTokenHeader} unless somebody remembers headers. */
  readonly readHeader: (segment: string) => TokenHeader
  /** Decodes strict base64url, and gives nothing for any other text. */
  readonly decode: (segment: string) => Uint8Array | undefined
}

/**
 * Splits a JWS and decodes its parts, strictly.
 *
 * @throws {@link TokenError} `malformed`.
 */
export function readCompactToken(token: string, reader = plainReader): CompactToken {
  if (typeof token !== 'string') throw unreadable('not-text', 'It is not a string.')
  if (token.length > maxTokenLength)
    throw unreadable('too-long', `It is longer than ${maxTokenLength} characters.`)
  if (/^Bearer\s/i.test(token))
    throw unreadable('bearer-prefix', 'It starts with the word Bearer.', 'Pass the token alone.')
  const segments = token.split('.', 6)
  const [head, body, tail] = segments
  if (segments.length === 5)
    throw unreadable('encrypted', 'It is encrypted (JWE); only its own API can read it.')
  if (segments.length !== 3 || head === undefined || body === undefined || tail === undefined)
    throw unreadable('not-a-jwt', 'It does not have three segments.')
  return {
    header: reader.readHeader(head),
    payload: canonical(reader.decode(body), 'payload'),
    signature: canonical(reader.decode(tail), 'signature'),
    signingInput: token.slice(0, head.length + 1 + body.length),
  }
}

/**
 * Reads the first segment of a token.
 *
 * @throws {@link TokenError} `malformed`.
 */
export function readTokenHeader(segment: string): TokenHeader {
  const header = parseJsonObject(canonical(decodeBase64url(segment), 'header'))
  if (!header) throw unreadable('not-json', 'Its header is not one plain JSON object.')
  if (!isTokenHeader(header)) throw unreadable('header-type', 'Its header has a parameter of a wrong type.')
  return header
}

const plainReader: SegmentReader = { readHeader: readTokenHeader, decode: decodeBase64url }

type UnreadableCode = Extract<
  RefusalCode,
  | 'not-text'
  | 'too-long'
  | 'bearer-prefix'
  | 'encrypted'
  | 'not-a-jwt'
  | 'not-base64url'
  | 'not-json'
  | 'header-type'
  | 'claim-type'
>

/** An error for a token that cannot be read, which quotes nothing of it. */
export function unreadable(
  code: UnreadableCode,
  why: string,
  next = 'Pass a JWT as Entra returned it. A token that is no JWT is legal: use it, but it cannot be judged here.',
): TokenError {
  return new TokenError(code, `The token cannot be read. ${why}`, { next })
}

function canonical(bytes: Uint8Array | undefined, part: string): Uint8Array {
  if (!bytes)
    throw unreadable('not-base64url', `Its ${part} is not base64url (no padding, white space or quotes).`)
  return bytes
}
