import { mintAccessToken } from '../access-token.ts'
import { needProof } from '../client-authentication.ts'
import { refuse } from '../entra-refusal.ts'
import { needRequestedScope, type RequestedScope } from '../requested-scope.ts'
import { heldFor } from '../resources.ts'
import { needOneTenant } from '../tenant-choice.ts'
import { bearerResponse } from '../token-response.ts'
import type { GrantHandler, TokenRequest } from './token-request.ts'
import { needResourceIn } from './user-answer.ts'

/** An app by itself. The token is issued even if nothing is granted; it has no roles then. */
export const clientCredentialsGrant: GrantHandler = async (state, request) => {
  const { version, client, tenant: choice } = request
  const tenant = needOneTenant(choice)
  needProof(client)
  const requested = readAppScope(request)
  needResourceIn(tenant, requested)
  const { clientId } = client.app
  const servicePrincipal = state.directory.findServicePrincipal(clientId, tenant.id)
  if (!servicePrincipal) throw refuse(700016, { detail: `${clientId} in ${tenant.domain}` })
  const consented = state.directory.consentedRoles(clientId, tenant.id)
  const roles = heldFor(requested.resource, 'application', consented)
  const minted = await mintAccessToken(state, {
    tenant,
    app: client.app,
    resource: requested.resource,
    audience: requested.audience,
    clientAuthentication: client.authentication,
    claims: request.claims,
    subject: { kind: 'app', servicePrincipalId: servicePrincipal.id, roles },
  })
  return bearerResponse(version, minted, requested.audience)
}

function readAppScope(request: TokenRequest): RequestedScope {
  const { version, form } = request
  const scope = form.get('scope')
  if (version === 'v2' && scope?.split(' ').every((each) => each.endsWith('/.default')) === false)
    throw refuse(70011, { detail: `${scope.slice(0, 100)}; an app by itself asks for /.default` })
  return needRequestedScope(request)
}
