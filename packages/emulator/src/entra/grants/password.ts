import { checkCredentials } from '../check-credentials.ts'
import { needProofOrPublicFlows } from '../client-authentication.ts'
import { refuse } from '../entra-refusal.ts'
import { needField } from '../form.ts'
import { needRequestedScope } from '../requested-scope.ts'
import { needSecondFactor } from '../second-factor.ts'
import { startSignInSession } from '../sign-in-session.ts'
import type { GrantHandler } from './token-request.ts'
import { answerForUser } from './user-answer.ts'

/** Resource owner password credentials: a name and a password, and no room for a second factor. */
export const passwordGrant: GrantHandler = async (state, request) => {
  const { tenant, client, form } = request
  if (tenant.kind === 'any' && tenant.alias === 'common') throw refuse(9001023, { detail: tenant.alias })
  needProofOrPublicFlows(client)
  const requested = needRequestedScope(request)
  const user = checkCredentials(
    state.directory,
    tenant.kind === 'one' ? tenant.tenant.id : undefined,
    needField(form, 'username'),
    needField(form, 'password'),
  )
  if (user.mfaRequired) throw needSecondFactor(state.randomId())
  return answerForUser(state, request, {
    user,
    signInSession: startSignInSession(state.directory, client.app, user, ['pwd']),
    requested,
  })
}
