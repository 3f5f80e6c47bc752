import { redact } from '@mde-kit/contract/redact'
import { type Context, Hono } from 'hono'
import { noteFindings, type RequestFindings } from '../server/request-record.ts'
import { readClaims } from './claims-request.ts'
import { type Client, readClient } from './client-authentication.ts'
import { refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { errorResponse, noStore } from './error-response.ts'
import { type Form, needField, readForm } from './form.ts'
import { formLimit } from './form-limit.ts'
import { authorizationCodeGrant } from './grants/authorization-code.ts'
import { clientCredentialsGrant } from './grants/client-credentials.ts'
import { deviceCodeGrant } from './grants/device-code.ts'
import { onBehalfOfGrant } from './grants/on-behalf-of.ts'
import { passwordGrant } from './grants/password.ts'
import { refreshTokenGrant } from './grants/refresh-token.ts'
import type { GrantHandler } from './grants/token-request.ts'
import { NotEmulated } from './not-emulated.ts'
import type { EndpointVersion } from './requested-scope.ts'
import { readTenantChoice } from './tenant-choice.ts'

const grants: ReadonlyMap<string, GrantHandler> = new Map([
  ['password', passwordGrant],
  ['client_credentials', clientCredentialsGrant],
  ['authorization_code', authorizationCodeGrant],
  ['refresh_token', refreshTokenGrant],
  ['device_code', deviceCodeGrant],
  ['urn:ietf:params:oauth:grant-type:device_code', deviceCodeGrant],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', onBehalfOfGrant],
])

const notEmulatedGrants: ReadonlyMap<string, string> = new Map([
  ['urn:ietf:params:oauth:grant-type:saml1_1-bearer', 'SAML assertions'],
  ['urn:ietf:params:oauth:grant-type:saml2-bearer', 'SAML assertions'],
  ['urn:ietf:params:oauth:grant-type:token-exchange', 'token exchange'],
  ['user_fic', 'federated identity credentials of users'],
  ['srv_challenge', 'broker challenges'],
])

/** The token endpoints, v1 and v2. */
export function tokenEndpoint(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => errorResponse(c, state, error))
  routes.post('/:tenant/oauth2/token', formLimit, (c) => answer(c, state, 'v1'))
  routes.post('/:tenant/oauth2/v2.0/token', formLimit, (c) => answer(c, state, 'v2'))
  return routes
}

async function answer(
  c: Context<object, '/:tenant/oauth2/token'>,
  state: EntraState,
  version: EndpointVersion,
): Promise<Response> {
  const form = readForm(await c.req.text())
  noteFindings(c, findingsOf(form))
  const tenantSegment = c.req.param('tenant')
  const tenant = readTenantChoice(state.directory, tenantSegment)
  const grant = needGrant(needField(form, 'grant_type'))
  const client = await readClient(state, {
    tenant,
    tenantSegment,
    form,
    authorization: c.req.header('authorization'),
  })
  const pageOrigin = c.req.header('origin')
  allowPageOrigin(c, client, pageOrigin)
  const request = {
    directory: state.directory,
    version,
    tenant,
    client,
    claims: readClaims(form),
    form,
    pageOrigin,
  }
  return c.json(await grant(state, request), 200, noStore)
}

/** A grant type that nobody has may be anything, a misplaced secret too, so it stays out of the log. */
function findingsOf(form: Form): RequestFindings {
  const grantType = form.get('grant_type')
  const asked = form.get('resource') ?? form.get('scope')
  return {
    ...(grantType !== undefined &&
      (grants.has(grantType) || notEmulatedGrants.has(grantType)) && { grantType }),
    ...(asked !== undefined && { asked: redact(asked).slice(0, 500) }),
  }
}

function needGrant(name: string): GrantHandler {
  const grant = grants.get(name)
  if (grant) return grant
  const known = notEmulatedGrants.get(name)
  throw known === undefined ? refuse(70003, { detail: name.slice(0, 100) }) : new NotEmulated(known)
}

/** Lets a page read the answer if its origin is registered on the single-page platform, and no other page. */
function allowPageOrigin(c: Context, { app }: Client, pageOrigin: string | undefined): void {
  const isRegistered = app.redirectUris.some(
    ({ uri, platform }) => platform === 'spa' && new URL(uri).origin === pageOrigin,
  )
  if (!isRegistered || pageOrigin === undefined) return
  c.header('access-control-allow-origin', pageOrigin)
  c.header('vary', 'origin')
}
