import { clouds } from '@mde-kit/contract/clouds'
import { type Context, Hono } from 'hono'
import { v1Issuer } from './access-token.ts'
import { refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { errorResponse } from './error-response.ts'
import { v2Issuer } from './id-token.ts'
import type { EndpointVersion } from './requested-scope.ts'
import { readTenantChoice } from './tenant-choice.ts'

/** What clients and validators read before they start: metadata, keys, hosts. */
export function discoveryEndpoints(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => errorResponse(c, state, error))
  routes.get('/:tenant/.well-known/openid-configuration', (c) =>
    c.json(openIdConfiguration(state, c.req.param('tenant'), 'v1')),
  )
  routes.get('/:tenant/v2.0/.well-known/openid-configuration', (c) =>
    c.json(openIdConfiguration(state, c.req.param('tenant'), 'v2')),
  )
  routes.get('/common/discovery/instance', (c) => instanceDiscovery(c, state))
  // Keys for v1 tokens name no issuer; keys for v2 tokens do.
  routes.get('/:tenant/discovery/keys', async (c) => {
    issuerTenant(state, c.req.param('tenant'))
    return c.json({ keys: await state.keys.published() })
  })
  routes.get('/:tenant/discovery/v2.0/keys', async (c) => {
    const issuer = v2Issuer(state.origin(), issuerTenant(state, c.req.param('tenant')))
    return c.json({ keys: (await state.keys.published()).map((key) => ({ ...key, issuer })) })
  })
  return routes
}

function openIdConfiguration(state: EntraState, segment: string, version: EndpointVersion) {
  const origin = state.origin()
  const tenantId = issuerTenant(state, segment)
  const base = `${origin}/${segment.toLowerCase()}`
  const oauth = version === 'v1' ? `${base}/oauth2` : `${base}/oauth2/v2.0`
  return {
    issuer: version === 'v1' ? v1Issuer(tenantId) : v2Issuer(origin, tenantId),
    authorization_endpoint: `${oauth}/authorize`,
    token_endpoint: `${oauth}/token`,
    device_authorization_endpoint: `${oauth}/devicecode`,
    end_session_endpoint: `${oauth}/logout`,
    jwks_uri: version === 'v1' ? `${origin}/common/discovery/keys` : `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    grant_types_supported: [
      'authorization_code',
      'client_credentials',
      'password',
      'refresh_token',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    code_challenge_methods_supported: ['S256', 'plain'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    request_uri_parameter_supported: false,
    tenant_region_scope: tenantId === anyTenant ? null : 'EU',
  }
}

const anyTenant = '{tenantid}'

/** The id that stands in issuers: a template where any tenant may sign in. */
function issuerTenant({ directory }: EntraState, segment: string): string {
  const choice = readTenantChoice(directory, segment, 'invalid_tenant')
  return choice.kind === 'one' ? choice.tenant.id : anyTenant
}

/** Vouches for this host, and for the real sign-in hosts that a client may have been redirected from. */
function instanceDiscovery(c: Context, state: EntraState): Response {
  const asked = c.req.query('authorization_endpoint') ?? ''
  if (!URL.canParse(asked)) throw refuse(90023, { detail: 'authorization_endpoint' })
  const { host, pathname } = new URL(asked)
  const ownHost = new URL(state.origin()).host
  const knownHosts = [
    ownHost,
    ...Object.values(clouds).map(({ authorityHost }) => new URL(authorityHost).host),
  ]
  if (!knownHosts.includes(host))
    throw refuse(90023, { error: 'invalid_instance', detail: host.slice(0, 100) })
  const tenant = pathname.split('/')[1] ?? 'common'
  return c.json({
    tenant_discovery_endpoint: `${state.origin()}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [...new Set([host, ownHost])] }],
  })
}
