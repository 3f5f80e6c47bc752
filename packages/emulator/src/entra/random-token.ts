import { randomBytes } from 'node:crypto'

/** Makes an opaque value that cannot be guessed, in base64url. */
export function randomToken(sizeBytes = 32): string {
  return randomBytes(sizeBytes).toString('base64url')
}
