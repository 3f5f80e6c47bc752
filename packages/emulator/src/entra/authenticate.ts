import type { Operation } from '@mde-kit/contract'
import { type Grants, readGrantsFromClaims } from '@mde-kit/contract/permissions'
import { errors, type JWTPayload } from 'jose'
import { v1Issuer } from './access-token.ts'
import { type AccessTokenClaims, meetsChallenge } from './claims-request.ts'
import type { User } from './directory/users.ts'
import type { EntraState } from './entra-state.ts'
import { defenderResource, findResource, graphResource } from './resources.ts'

/** Whether a caller of the Defender API may come in, and as whom. */
export type Authentication =
  | {
      readonly ok: true
      readonly tenantId: string
      readonly appId: string
      /** What the token may do. Which operation needs what is for the API to judge. */
      readonly grants: Grants
      /** The person behind a delegated token. */
      readonly user?: User
      readonly claims: Readonly<Record<string, unknown>>
    }
  | {
      readonly ok: false
      readonly status: 401 | 403
      readonly code: 'Unauthorized' | 'Forbidden'
      readonly message: string
      /** Claims that a new token has to be asked for with. */
      readonly challenge?: AccessTokenClaims
    }

/**
 * Judges an Authorization header: signature, time, issuer and tenant (401), the audience (403), then the claims
 * challenge (401).
 *
 * @param service Whose API is called; each has an audience of its own.
 */
export async function authenticate(
  state: EntraState,
  authorization: string | undefined,
  service: Operation['service'] = 'defender',
): Promise<Authentication> {
  if (authorization === undefined) return unauthorized('The Authorization header is missing.')
  const token = state.readBearer(authorization)
  if (token === undefined) return unauthorized('The Authorization header holds no bearer token.')
  const claims = await verify(state, token)
  if (typeof claims === 'string') return unauthorized(claims)
  const { tid, iss, aud, appid, oid } = claims
  if (
    typeof tid !== 'string' ||
    !state.directory.findTenant(tid) ||
    iss !== v1Issuer(tid) ||
    typeof appid !== 'string'
  )
    return unauthorized('The token was not issued for a tenant of this service.')
  const wanted = service === 'graph' ? graphResource : defenderResource
  if (typeof aud !== 'string' || findResource(state.directory, aud) !== wanted)
    return {
      ok: false,
      status: 403,
      code: 'Forbidden',
      message: `The token was issued for another API (${String(aud)}).`,
    }
  const challenge = state.directory.claimsChallenge(tid)
  const asked = typeof claims['uti'] === 'string' ? state.askedClaims.get(claims['uti']) : undefined
  if (challenge && !meetsChallenge(asked, challenge))
    return { ...unauthorized('The token lacks claims that the tenant wants.'), challenge }
  const grants = readGrantsFromClaims(claims)
  const user = typeof oid === 'string' ? state.directory.findUserById(oid) : undefined
  return { ok: true, tenantId: tid, appId: appid, grants, ...(user && { user }), claims }
}

async function verify({ keys, now }: EntraState, token: string): Promise<JWTPayload | string> {
  try {
    return await keys.verify(token, { nowMs: now() })
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'The token has expired.'
    if (error instanceof errors.JOSEError) return 'The token is not valid.'
    throw error
  }
}

function unauthorized(message: string): Extract<Authentication, { ok: false }> {
  return { ok: false, status: 401, code: 'Unauthorized', message }
}
