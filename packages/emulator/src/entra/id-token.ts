import { backdatedSeconds, v1Issuer } from './access-token.ts'
import { digest } from './digest.ts'
import type { App } from './directory/apps.ts'
import type { User } from './directory/users.ts'
import type { EntraState } from './entra-state.ts'
import { randomToken } from './random-token.ts'
import type { EndpointVersion } from './requested-scope.ts'
import type { AuthenticationMethod } from './sign-in-session.ts'

export interface IdTokenRequest {
  readonly version: EndpointVersion
  readonly app: App
  readonly user: User
  readonly methods: readonly AuthenticationMethod[]
  /** From the authorization request; absent after a refresh. */
  readonly nonce: string | undefined
}

/** The issuer of v2 tokens. */
export function v2Issuer(origin: string, tenantId: string): string {
  return `${origin}/${tenantId}/v2.0`
}

/** Issues an ID token, in the shape of the endpoint that was asked. */
export async function mintIdToken(state: EntraState, request: IdTokenRequest): Promise<string> {
  const { version, app, user, methods, nonce } = request
  const nowSeconds = Math.floor(state.now() / 1000)
  const shape =
    version === 'v1'
      ? {
          amr: methods,
          iss: v1Issuer(user.tenantId),
          unique_name: user.userPrincipalName,
          upn: user.userPrincipalName,
          ver: '1.0',
        }
      : {
          iss: v2Issuer(state.origin(), user.tenantId),
          preferred_username: user.userPrincipalName,
          ver: '2.0',
        }
  return state.keys.sign(
    {
      aud: app.clientId,
      iat: nowSeconds - backdatedSeconds,
      nbf: nowSeconds - backdatedSeconds,
      exp: nowSeconds + state.tokenLifetimeSeconds,
      name: user.displayName,
      ...(nonce !== undefined && { nonce }),
      oid: user.id,
      rh: randomToken(24),
      sub: digest(`${user.id} ${app.clientId}`),
      tid: user.tenantId,
      uti: randomToken(16),
      ...shape,
    },
    version,
  )
}

/** Tells a client which account a token is for, without its reading the token. */
export function clientInfo(user: User): string {
  return Buffer.from(JSON.stringify({ uid: user.id, utid: user.tenantId })).toString('base64url')
}
