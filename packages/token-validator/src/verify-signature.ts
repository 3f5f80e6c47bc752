import { constants, type KeyObject, verify } from 'node:crypto'
import type { CompactToken } from './decode/compact-token.ts'

/** Tells whether a signature is RS256 (RSASSA-PKCS1-v1_5 with SHA-256) over the token by the given key. */
export function isSignedBy({ signingInput, signature }: CompactToken, key: KeyObject): boolean {
  const padding = constants.RSA_PKCS1_PADDING
  return verify('sha256', Buffer.from(signingInput, 'ascii'), { key, padding }, signature)
}
