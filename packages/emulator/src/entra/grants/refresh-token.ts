import { needProof } from '../client-authentication.ts'
import { refuse } from '../entra-refusal.ts'
import { needField } from '../form.ts'
import { redeemedScope } from '../requested-scope.ts'
import { needSignedInUser } from '../sign-in-session.ts'
import type { GrantHandler } from './token-request.ts'
import { answerForUser } from './user-answer.ts'

/** Trades a refresh token for an access token, of the same or of another resource, and for its own successor. */
export const refreshTokenGrant: GrantHandler = async (state, request) => {
  const { tenant, client, form } = request
  const grant = state.refreshTokens.find(needField(form, 'refresh_token'))
  if (!grant || grant.signInSession.clientId !== client.app.clientId) throw refuse(70000)
  if (grant.clientAuthentication !== 'none') needProof(client)
  const user = needSignedInUser(state.directory, grant.signInSession)
  if (tenant.kind === 'one' && tenant.tenant.id !== user.tenantId) throw refuse(50020)
  return answerForUser(state, request, {
    user,
    signInSession: grant.signInSession,
    requested: redeemedScope(request, grant.requested),
  })
}
