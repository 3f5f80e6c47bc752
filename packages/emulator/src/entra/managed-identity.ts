import { type Context, Hono } from 'hono'
import { noteFindings } from '../server/request-record.ts'
import { mintAccessToken } from './access-token.ts'
import { digest, matchesDigest } from './digest.ts'
import type { EntraState } from './entra-state.ts'
import { noStore } from './error-response.ts'
import { defenderResource, findResource, heldFor } from './resources.ts'
import { bearerResponse } from './token-response.ts'

const imdsPath = '/metadata/identity/oauth2/token'
export const appServicePath = '/msi/token'

/**
 * The endpoints from which programs on Azure get the tokens of their managed identity: that of virtual machines (IMDS)
 * and that of App Service. Both belong to the machine, so their path names no tenant.
 *
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 * @see https://learn.microsoft.com/azure/app-service/overview-managed-identity
 */
export function managedIdentityEndpoints(state: EntraState): Hono {
  const routes = new Hono()
  // @azure/identity ends the path with a slash.
  for (const path of [imdsPath, `${imdsPath}/`]) routes.get(path, (c) => answerMachine(c, state))
  for (const path of [appServicePath, `${appServicePath}/`])
    routes.get(path, (c) => answerAppService(c, state))
  return routes
}

/** The header keeps out whoever makes a server fetch a URL of their choice: they cannot set it. */
function answerMachine(c: Context, state: EntraState): Response | Promise<Response> {
  if (c.req.header('metadata')?.toLowerCase() !== 'true' || c.req.header('x-forwarded-for') !== undefined)
    return imdsError(c, 'invalid_request', 'Required metadata header not specified')
  return answer(c, state, imdsError)
}

function answerAppService(c: Context, state: EntraState): Response | Promise<Response> {
  const presented = c.req.header('x-identity-header')
  if (presented === undefined || !matchesDigest(digest(state.identityHeader), presented))
    return c.json({ statusCode: 401, message: 'X-IDENTITY-HEADER is missing or wrong.' }, 401, noStore)
  return answer(c, state, appServiceError)
}

type Refuse = (c: Context, error: string, description: string) => Response

const imdsError: Refuse = (c, error, description) =>
  c.json({ error, error_description: description }, 400, noStore)

const appServiceError: Refuse = (c, _error, message) => c.json({ statusCode: 400, message }, 400, noStore)

async function answer(c: Context, state: EntraState, refuse: Refuse): Promise<Response> {
  const { directory } = state
  const audience = c.req.query('resource')
  noteFindings(c, { grantType: 'managed_identity' })
  if (c.req.query('api-version') === undefined)
    return refuse(c, 'invalid_request', 'Required query variable "api-version" is missing')
  if (audience === undefined)
    return refuse(c, 'invalid_request', 'Required query variable "resource" is missing')
  const identity = directory.findManagedIdentity({
    clientId: c.req.query('client_id'),
    objectId: c.req.query('object_id') ?? c.req.query('principal_id'),
    resourceId: c.req.query('msi_res_id') ?? c.req.query('mi_res_id'),
  })
  const app = identity && directory.findApp(identity.clientId)
  if (!app) return refuse(c, 'invalid_request', 'Identity not found')
  const resource = findResource(directory, audience)
  const tenant = directory.needTenant(identity.tenantId)
  if (!resource || (resource === defenderResource && !tenant.hasDefender))
    return refuse(c, 'invalid_resource', `AADSTS500011: There is no resource ${audience.slice(0, 100)}`)
  noteFindings(c, { asked: audience, tenantId: identity.tenantId, appId: identity.clientId })
  const minted = await mintAccessToken(state, {
    tenant,
    app,
    resource,
    audience,
    clientAuthentication: 'assertion',
    claims: undefined,
    subject: {
      kind: 'app',
      servicePrincipalId: identity.objectId,
      roles: heldFor(resource, 'application', directory.consentedRoles(app.clientId, tenant.id)),
      azureResourceId: identity.resourceId,
    },
  })
  return c.json({ ...bearerResponse('v1', minted, audience), client_id: identity.clientId }, 200, noStore)
}
