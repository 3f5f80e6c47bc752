import type { AuthenticationResult } from '@azure/msal-node'
import { AuthError } from '../errors/auth-error.ts'

/** Who signed in, by the id_token. Plain data, for the session of the app. */
export interface SignedInAccount {
  /** Names the account in caches: object and tenant of its home. */
  readonly homeAccountId: string
  /** Directory that the user signed in to. */
  readonly tenantId: string
  /** The user in that directory; stable, and the same for all apps. */
  readonly objectId: string
  /** To show, not to decide by: it can change. */
  readonly username: string
  /** To show, not to decide by. */
  readonly name: string | undefined
}

/**
 * Reads who signed in. The id_token came from the token endpoint itself, so that TLS vouches for it instead of its
 * signature; whom it was made for is checked, MSAL having checked the nonce.
 *
 * @throws {@link AuthError} Nothing says who signed in, or it was said to another app.
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
export function readAccount(result: AuthenticationResult | null, clientId: string): SignedInAccount {
  const claims: { aud?: string | string[] } = result?.idTokenClaims ?? {}
  const account = result?.account
  if (!account || claims.aud !== clientId)
    throw new AuthError('The sign-in service did not say who signed in to this app.', {
      code: 'MDE_AUTH',
      next: 'Start the sign-in again; check that authorityHost is a sign-in service of Entra.',
    })
  return {
    homeAccountId: account.homeAccountId,
    tenantId: account.tenantId,
    objectId: account.localAccountId,
    username: account.username,
    name: account.name,
  }
}
