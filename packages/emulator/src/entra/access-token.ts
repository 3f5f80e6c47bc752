import { type AccessTokenClaims, isChallengeCapable } from './claims-request.ts'
import type { ClientAuthentication } from './client-authentication.ts'
import { digest } from './digest.ts'
import type { App } from './directory/apps.ts'
import type { Tenant } from './directory/tenants.ts'
import type { User } from './directory/users.ts'
import type { EntraState } from './entra-state.ts'
import { randomToken } from './random-token.ts'
import type { Resource } from './resources.ts'
import type { AuthenticationMethod } from './sign-in-session.ts'

/** Who a token speaks for, and what it may do. */
export type Subject =
  | {
      readonly kind: 'user'
      readonly user: User
      readonly scopes: readonly string[]
      readonly methods: readonly AuthenticationMethod[]
    }
  | {
      readonly kind: 'app'
      readonly servicePrincipalId: string
      readonly roles: readonly string[]
      /** The path of the Azure resource, for a managed identity. */
      readonly azureResourceId?: string
    }

export interface AccessTokenRequest {
  readonly tenant: Tenant
  readonly app: App
  readonly resource: Resource
  readonly audience: string
  readonly clientAuthentication: ClientAuthentication
  /** What the client asked for in `claims`. */
  readonly claims: AccessTokenClaims | undefined
  readonly subject: Subject
}

export interface MintedToken {
  readonly token: string
  /** Seconds since 1970. */
  readonly notBefore: number
  /** Seconds since 1970. */
  readonly expiresOn: number
  readonly expiresInSeconds: number
}

/** The claim that says by what the client proved itself. */
const appidacr = { none: '0', secret: '1', assertion: '2' } as const

/** How far Entra sets `iat` and `nbf` back, in seconds, so that clocks may differ. */
export const backdatedSeconds = 300

/** The issuer of v1 tokens. */
export function v1Issuer(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`
}

/**
 * Issues an access token in the v1 shape, which the Defender API gets from either endpoint: the version of a token
 * follows its resource.
 *
 * An app-only token is issued even if no role was granted; it has no `roles` then.
 */
export async function mintAccessToken(state: EntraState, request: AccessTokenRequest): Promise<MintedToken> {
  const { tenant, app, audience, clientAuthentication } = request
  const nowSeconds = Math.floor(state.now() / 1000)
  const notBefore = nowSeconds - backdatedSeconds
  const expiresOn = nowSeconds + state.tokenLifetimeSeconds
  const issuer = v1Issuer(tenant.id)
  const tokenId = randomToken(16)
  if (request.claims) state.askedClaims.put(tokenId, request.claims)
  const claims = {
    aud: audience,
    iss: issuer,
    iat: notBefore,
    nbf: notBefore,
    exp: expiresOn,
    aio: randomToken(24),
    app_displayname: app.displayName,
    appid: app.clientId,
    appidacr: appidacr[clientAuthentication],
    idp: issuer,
    ...subjectClaims(request),
    rh: randomToken(24),
    tenant_region_scope: 'EU',
    tid: tenant.id,
    uti: tokenId,
    ver: '1.0',
    ...(isChallengeCapable(request.claims) && { xms_cc: ['CP1'] }),
  }
  const token = await state.keys.sign(claims, 'v1')
  state.issuedTokens.add({ at: new Date(state.now()).toISOString(), claims })
  return { token, notBefore, expiresOn, expiresInSeconds: state.tokenLifetimeSeconds - 1 }
}

function subjectClaims({ subject, resource }: AccessTokenRequest): Record<string, unknown> {
  if (subject.kind === 'app') {
    const { servicePrincipalId, roles, azureResourceId } = subject
    return {
      oid: servicePrincipalId,
      sub: servicePrincipalId,
      ...(roles.length > 0 && { roles }),
      ...(azureResourceId !== undefined && { xms_mirid: azureResourceId }),
    }
  }
  const { user, scopes, methods } = subject
  const [givenName, ...familyName] = user.displayName.split(' ')
  return {
    acr: '1',
    amr: methods,
    family_name: familyName.join(' ') || undefined,
    given_name: givenName,
    ipaddr: '127.0.0.1',
    name: user.displayName,
    oid: user.id,
    scp: scopes.join(' '),
    // Another one per resource, so that two APIs cannot tell that they see the same person.
    sub: digest(`${user.id} ${resource.appId}`),
    unique_name: user.userPrincipalName,
    upn: user.userPrincipalName,
  }
}
