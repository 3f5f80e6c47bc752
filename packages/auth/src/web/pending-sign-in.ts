import { AuthError } from '../errors/auth-error.ts'

/** A sign-in that a browser was sent off for: plain data, for the session of that browser on the server. */
export interface PendingSignIn {
  /** Where to send the browser. The rest never goes there. */
  readonly url: string
  /** Ties the answer to this browser. */
  readonly state: string
  /** Ties the id_token to this sign-in. */
  readonly nonce: string
  /** PKCE verifier: a secret. */
  readonly verifier: string
  readonly scopes: string[]
  readonly claims?: string | undefined
  readonly enableCae: boolean
}

/**
 * Reads what the session of a browser has kept. Without its nonce an id_token of another sign-in would be taken.
 *
 * @throws {@link AuthError} It is not there, or not whole (`state_mismatch`).
 */
export function requirePending(pending: PendingSignIn | undefined): PendingSignIn {
  const { state, nonce, verifier } = pending ?? {}
  const isWhole = [state, nonce, verifier].every((text) => typeof text === 'string' && text !== '')
  if (pending !== undefined && isWhole) return pending
  throw new AuthError('No sign-in is under way in the session of this browser (state_mismatch).', {
    code: 'MDE_AUTH',
    error: 'state_mismatch',
    next: 'Start the sign-in again; keep all that beginSignIn gave in the session until the browser comes back.',
  })
}
