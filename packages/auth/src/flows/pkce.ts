import { createHash, randomBytes } from 'node:crypto'

/** A secret that proves that whoever redeems a code also asked for it. */
export interface Pkce {
  readonly verifier: string
  /** SHA-256 of the verifier, base64url: the method S256. */
  readonly challenge: string
}

/** Makes a fresh pair. @see https://www.rfc-editor.org/rfc/rfc7636#section-4 */
export function createPkce(verifier: string = randomBytes(32).toString('base64url')): Pkce {
  return { verifier, challenge: createHash('sha256').update(verifier, 'ascii').digest('base64url') }
}
