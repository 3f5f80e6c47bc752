import { mintAccessToken } from '../access-token.ts'
import { type Ask, needAsk } from '../ask.ts'
import { needSecret } from '../client-authentication.ts'
import { refuse } from '../entra-refusal.ts'
import { defenderResource } from '../resources.ts'
import { needOneTenant } from '../tenant-choice.ts'
import { bearerAnswer } from '../token-answer.ts'
import type { GrantHandler, TokenRequest } from './token-request.ts'
import { needResourceIn } from './user-answer.ts'

/** An app by itself. The token is issued even if nothing is granted; it has no roles then. */
export const clientCredentialsGrant: GrantHandler = async (state, request) => {
  const { version, client, tenant: choice } = request
  const tenant = needOneTenant(choice)
  needSecret(client)
  const ask = readAppAsk(request)
  needResourceIn(tenant, ask)
  const { clientId } = client.app
  const servicePrincipal = state.directory.findServicePrincipal(clientId, tenant.id)
  if (!servicePrincipal) throw refuse(700016, { detail: `${clientId} in ${tenant.domain}` })
  const roles = ask.resource === defenderResource ? state.directory.consentedRoles(clientId, tenant.id) : []
  const minted = await mintAccessToken(state, {
    tenant,
    app: client.app,
    resource: ask.resource,
    audience: ask.audience,
    clientAuthentication: client.authentication,
    subject: { kind: 'app', servicePrincipalId: servicePrincipal.id, roles },
  })
  return bearerAnswer(version, minted, ask.audience)
}

function readAppAsk({ version, form }: TokenRequest): Ask {
  const scope = form.get('scope')
  if (version === 'v2' && scope?.split(' ').every((each) => each.endsWith('/.default')) === false)
    throw refuse(70011, { detail: `${scope.slice(0, 100)}; an app by itself asks for /.default` })
  return needAsk(version, form)
}
