import { mintAccessToken } from '../access-token.ts'
import type { Ask } from '../ask.ts'
import { judgeConsent } from '../consent.ts'
import type { Tenant } from '../directory/tenants.ts'
import type { User } from '../directory/users.ts'
import { refuse } from '../entra-refusal.ts'
import type { EntraState } from '../entra-state.ts'
import { clientInfo, mintIdToken } from '../id-token.ts'
import { defenderResource, graphResource } from '../resources.ts'
import type { SignIn } from '../sign-in.ts'
import { bearerAnswer, type TokenAnswer } from '../token-answer.ts'
import type { TokenRequest } from './token-request.ts'

/** A person who has signed in, and what the app wants a token for. */
export interface UserGrant {
  readonly user: User
  readonly signIn: SignIn
  readonly ask: Ask
  readonly nonce?: string | undefined
}

/**
 * Issues the tokens of a delegated grant.
 *
 * @throws {@link EntraRefusal} AADSTS65001: consent is missing. AADSTS500011: the tenant has no Defender.
 */
export async function answerForUser(
  state: EntraState,
  { version, client, form }: TokenRequest,
  { user, signIn, ask, nonce }: UserGrant,
): Promise<TokenAnswer> {
  const { app, authentication } = client
  const tenant = state.directory.needTenant(user.tenantId)
  needResourceIn(tenant, ask)
  const { granted, missing } = judgeConsent(state.directory, app, user, ask)
  if (missing.length > 0 || granted.length === 0)
    throw refuse(65001, { detail: missing.join(' ') || ask.resource.displayName })
  const minted = await mintAccessToken(state, {
    tenant,
    app,
    resource: ask.resource,
    audience: ask.audience,
    clientAuthentication: authentication,
    subject: { kind: 'user', user, scopes: granted, methods: signIn.methods },
  })
  return {
    ...bearerAnswer(version, minted, ask.audience),
    scope: version === 'v1' ? granted.join(' ') : scopeOf(ask, granted),
    ...(ask.oidc.has('offline_access') && {
      refresh_token: state.refreshTokens.issue({ signIn, ask, clientAuthentication: authentication }),
    }),
    ...(ask.oidc.has('openid') && {
      id_token: await mintIdToken(state, { version, app, user, methods: signIn.methods, nonce }),
    }),
    ...(form.get('client_info') === '1' && { client_info: clientInfo(user) }),
  }
}

/** @throws {@link EntraRefusal} AADSTS500011: Defender for Endpoint is not provisioned in the tenant. */
export function needResourceIn(tenant: Tenant, { resource, audience }: Ask): void {
  if (resource === defenderResource && !tenant.hasDefender)
    throw refuse(500011, { detail: `${audience} in ${tenant.domain}` })
}

/** Echoes `.default` too, as Entra does: clients look up cached tokens by what they asked for. */
function scopeOf({ resource, audience, names }: Ask, granted: readonly string[]): string {
  if (resource === graphResource) return granted.join(' ')
  const scopes = granted.map((name) => `${audience.replace(/\/$/, '')}/${name}`)
  return [...scopes, ...(names === 'default' ? [`${audience}/.default`] : [])].join(' ')
}
