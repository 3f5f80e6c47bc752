import { errors, type JWTPayload } from 'jose'
import { needProof } from '../client-authentication.ts'
import type { App } from '../directory/apps.ts'
import type { User } from '../directory/users.ts'
import { refuse } from '../entra-refusal.ts'
import type { EntraState } from '../entra-state.ts'
import { needField } from '../form.ts'
import { needRequestedScope } from '../requested-scope.ts'
import { findResource } from '../resources.ts'
import { needSecondFactor } from '../second-factor.ts'
import { type AuthenticationMethod, startSignInSession } from '../sign-in-session.ts'
import type { GrantHandler } from './token-request.ts'
import { answerForUser } from './user-answer.ts'

/**
 * Trades the token that a caller sent to a web API for one with which that API calls on as the caller.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export const onBehalfOfGrant: GrantHandler = async (state, request) => {
  const { client, form, tenant } = request
  const use = needField(form, 'requested_token_use')
  if (use !== 'on_behalf_of') throw refuse(90023, { detail: `requested_token_use ${use.slice(0, 40)}` })
  needProof(client)
  const claims = await readAssertion(state, needField(form, 'assertion'))
  checkAudience(state, client.app, claims)
  const user = needUser(state, claims)
  if (tenant.kind === 'one' && tenant.tenant.id !== user.tenantId) throw refuse(50020)
  const methods = methodsOf(claims)
  if (user.mfaRequired && !methods.includes('mfa')) throw needSecondFactor(state.randomId())
  return answerForUser(state, request, {
    user,
    signInSession: startSignInSession(state.directory, client.app, user, methods),
    requested: needRequestedScope(request),
  })
}

async function readAssertion({ keys, now }: EntraState, assertion: string): Promise<JWTPayload> {
  try {
    return await keys.verify(assertion, { nowMs: now() })
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refuse(500133)
    if (error instanceof errors.JOSEError) throw refuse(50013)
    throw error
  }
}

/** An API can exchange what was issued for itself, and nothing that it picked up elsewhere. */
function checkAudience({ directory }: EntraState, app: App, { aud }: JWTPayload): void {
  const audience = typeof aud === 'string' ? aud : ''
  if (findResource(directory, audience)?.appId !== app.clientId)
    throw refuse(500131, { detail: audience.slice(0, 200) })
}

function needUser({ directory }: EntraState, claims: JWTPayload): User {
  if (typeof claims['scp'] !== 'string') throw refuse(7000114)
  const { oid } = claims
  const user = typeof oid === 'string' ? directory.findUserById(oid) : undefined
  if (!user) throw refuse(50013)
  if (user.disabled) throw refuse(50057)
  return user
}

function methodsOf({ amr }: JWTPayload): readonly AuthenticationMethod[] {
  return (['pwd', 'mfa'] as const).filter((method) => Array.isArray(amr) && amr.includes(method))
}
