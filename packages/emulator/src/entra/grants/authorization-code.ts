import type { CodeGrant } from '../authorization-codes.ts'
import { refuse } from '../entra-refusal.ts'
import type { EntraState } from '../entra-state.ts'
import { needField } from '../form.ts'
import { checkVerifier } from '../pkce.ts'
import { redeemedScope } from '../requested-scope.ts'
import { needSignedInUser } from '../sign-in-session.ts'
import type { GrantHandler, TokenRequest } from './token-request.ts'
import { answerForUser } from './user-answer.ts'

/** Redeems a code that the sign-in page gave out, once. */
export const authorizationCodeGrant: GrantHandler = async (state, request) => {
  const { form } = request
  const code = needField(form, 'code')
  const grant = needFreshCode(state, request, code)
  if (grant.redirectUri !== form.get('redirect_uri'))
    throw form.has('redirect_uri') ? refuse(500112) : refuse(900144, { detail: 'redirect_uri' })
  checkPlatform(grant, request)
  checkVerifier(grant.challenge, form.get('code_verifier'))
  state.authorizationCodes.redeem(code)
  return answerForUser(state, request, {
    user: needSignedInUser(state.directory, grant.signInSession),
    signInSession: grant.signInSession,
    requested: redeemedScope(request, grant.requested),
    nonce: grant.nonce,
    claims: grant.claims,
  })
}

function needFreshCode(state: EntraState, { client, tenant }: TokenRequest, code: string): CodeGrant {
  const found = state.authorizationCodes.find(code)
  if (found.state === 'redeemed') throw refuse(54005)
  if (found.state === 'expired') throw refuse(70008)
  if (found.state !== 'fresh' || found.grant.signInSession.clientId !== client.app.clientId)
    throw refuse(70000)
  if (tenant.kind === 'one' && tenant.tenant.id !== found.grant.tenantId) throw refuse(70000)
  return found.grant
}

/** Whether a secret or an assertion is needed or forbidden follows from where the code was sent. */
function checkPlatform({ platform }: CodeGrant, { client, pageOrigin }: TokenRequest): void {
  if (platform === 'spa' && pageOrigin === undefined) throw refuse(9002327)
  if (platform !== 'spa' && pageOrigin !== undefined) throw refuse(9002326)
  if (platform === 'web' && client.authentication === 'none') throw refuse(7000218)
  if (platform !== 'web' && client.authentication !== 'none') throw refuse(700025)
}
