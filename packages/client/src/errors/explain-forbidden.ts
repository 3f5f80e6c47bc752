import type { Operation } from '@mde-kit/contract'
import type { ResolvedApi } from '@mde-kit/contract/runtime'
import type { Grants, Verdict } from '@mde-kit/contract/runtime'
import { tokenClaims } from '../token/token-claims.ts'
import type { AccessFacts } from './forbidden-error.ts'
import { grantAdvice } from './grant-advice.ts'
import { readRefusal } from './refusal-message.ts'

export interface Forbidden {
  readonly operation: Operation
  readonly token: string | undefined
  /** What the token may do, and whether that covers the operation. */
  readonly grants: Grants
  readonly verdict: Verdict
  readonly cloud: ResolvedApi
  /** Values of `aud` that belong to the Defender for Endpoint API. */
  readonly audiences: readonly string[]
  readonly message: string | undefined
}

/** Names of an audience: an address or a GUID. */
const audienceShape = /^[\w:/.-]{1,200}$/

/** What the operation takes and the token brought; of a token that cannot be read, as far as the service says so. */
export function accessFacts({ operation, token, grants, verdict, message }: Forbidden): AccessFacts {
  const { permissions, roles } = operation
  const told = readRefusal(message)
  const { aud } = tokenClaims(token)
  const audience = typeof aud === 'string' && audienceShape.test(aud) ? aud : undefined
  const isRead = grants.kind === 'delegated' || grants.kind === 'application'
  if (isRead)
    return {
      required: permissions[grants.kind],
      held: grants.permissions,
      missing: verdict.ok ? [] : verdict.missing,
      roles,
      audience,
    }
  return {
    required: told.required.length > 0 ? told.required.map((name) => [name]) : [],
    held: told.held,
    missing: told.required.slice(0, 1),
    roles,
    audience,
  }
}

/** What to do about a 403: grant what the token lacks, else look at its audience and the user's rights. */
export function explainForbidden(forbidden: Forbidden, { missing, audience }: AccessFacts): string {
  const { operation, grants, verdict, cloud, audiences } = forbidden
  const isGraph = operation.service === 'graph'
  const resource = isGraph ? cloud.graphScope.replace(/\/\.default$/, '') : cloud.resource
  const apiBase = isGraph ? cloud.graphBase : cloud.apiBase
  // Another resource can be chosen, for an emulator; then that is right as well.
  if (!isGraph && audience !== undefined && ![resource, ...audiences].includes(audience.replace(/\/$/, '')))
    return `The token was issued for ${audience}. Ask for one for ${resource}/.default.`
  if (!verdict.ok) return grantAdvice(verdict)
  if (missing.length > 0)
    return `Grant the app one of the permissions that the service names, such as ${missing.join()}, and get a new token.`
  const check =
    `Check that the token is issued for ${resource}` +
    (apiBase === resource ? '.' : `: a token for the API host itself, ${apiBase}, is refused.`)
  if (grants.kind === 'application') return check
  const roles = operation.roles.length > 0 ? ` needs the portal role ${operation.roles.join(' or ')}` : ''
  const groups = operation.deviceGroupScoped ? ' must have access to the device group' : ''
  const rights = [roles, groups].filter(Boolean).join(' and')
  return rights === '' ? check : `${check} A signed-in user${rights}.`
}
