import { mintAccessToken } from '../access-token.ts'
import type { AccessTokenClaims } from '../claims-request.ts'
import { judgeConsent } from '../consent.ts'
import type { Tenant } from '../directory/tenants.ts'
import type { User } from '../directory/users.ts'
import { refuse } from '../entra-refusal.ts'
import type { EntraState } from '../entra-state.ts'
import { clientInfo, mintIdToken } from '../id-token.ts'
import type { RequestedScope } from '../requested-scope.ts'
import { defenderResource, graphResource } from '../resources.ts'
import type { SignInSession } from '../sign-in-session.ts'
import { bearerResponse, type TokenResponse } from '../token-response.ts'
import type { TokenRequest } from './token-request.ts'

/** A person who has signed in, and what the app wants a token for. */
export interface UserGrant {
  readonly user: User
  readonly signInSession: SignInSession
  readonly requested: RequestedScope
  readonly nonce?: string | undefined
  /** Of the authorization request; those of the token request come first. */
  readonly claims?: AccessTokenClaims | undefined
}

/**
 * Issues the tokens of a delegated grant.
 *
 * @throws {@link EntraRefusal} AADSTS65001: consent is missing. AADSTS500011: the tenant has no Defender.
 */
export async function answerForUser(
  state: EntraState,
  { version, client, form, claims }: TokenRequest,
  { user, signInSession, requested, nonce, claims: earlierClaims }: UserGrant,
): Promise<TokenResponse> {
  const { app, authentication } = client
  const tenant = state.directory.needTenant(user.tenantId)
  needResourceIn(tenant, requested)
  const { granted, missing } = judgeConsent(state.directory, app, user, requested)
  if (missing.length > 0 || granted.length === 0)
    throw refuse(65001, { detail: missing.join(' ') || requested.resource.displayName })
  const minted = await mintAccessToken(state, {
    tenant,
    app,
    resource: requested.resource,
    audience: requested.audience,
    clientAuthentication: authentication,
    claims: claims ?? earlierClaims,
    subject: { kind: 'user', user, scopes: granted, methods: signInSession.methods },
  })
  return {
    ...bearerResponse(version, minted, requested.audience),
    scope: version === 'v1' ? granted.join(' ') : scopeOf(requested, granted),
    ...(requested.oidc.has('offline_access') && {
      refresh_token: state.refreshTokens.issue({
        signInSession,
        requested,
        clientAuthentication: authentication,
      }),
    }),
    ...(requested.oidc.has('openid') && {
      id_token: await mintIdToken(state, { version, app, user, methods: signInSession.methods, nonce }),
    }),
    ...(form.get('client_info') === '1' && { client_info: clientInfo(user) }),
  }
}

/** @throws {@link EntraRefusal} AADSTS500011: the tenant has no Defender, or not the app whose API is meant. */
export function needResourceIn(tenant: Tenant, { resource, audience }: RequestedScope): void {
  const { exposedBy } = resource
  const isForeign = exposedBy?.signInAudience === 'single' && exposedBy.tenantId !== tenant.id
  if (isForeign || (resource === defenderResource && !tenant.hasDefender))
    throw refuse(500011, { detail: `${audience} in ${tenant.domain}` })
}

/** Echoes `.default` too, as Entra does: clients look up cached tokens by what they asked for. */
function scopeOf({ resource, audience, names }: RequestedScope, granted: readonly string[]): string {
  if (resource === graphResource) return granted.join(' ')
  const scopes = granted.map((name) => `${audience.replace(/\/$/, '')}/${name}`)
  return [...scopes, ...(names === 'default' ? [`${audience}/.default`] : [])].join(' ')
}
