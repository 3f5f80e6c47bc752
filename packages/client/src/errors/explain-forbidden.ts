import type { Operation } from '@mde-kit/contract'
import type { ResolvedCloud } from '@mde-kit/contract/clouds'
import type { Grants, Verdict } from '@mde-kit/contract/grants'
import { grantAdvice } from './grant-advice.ts'

export interface Forbidden {
  readonly operation: Operation
  /** What the token may do, and whether that covers the operation. */
  readonly grants: Grants
  readonly verdict: Verdict
  readonly cloud: ResolvedCloud
}

/** What to do about a 403: grant what the token lacks, else look at its audience and the user's rights. */
export function explainForbidden({ operation, grants, verdict, cloud }: Forbidden): string {
  const isGraph = operation.service === 'graph'
  const resource = isGraph ? cloud.graphScope.replace(/\/\.default$/, '') : cloud.resource
  const apiBase = isGraph ? cloud.graphBase : cloud.apiBase
  if (!verdict.ok) return grantAdvice(verdict)
  const audience =
    `Check that the token is issued for ${resource}` +
    (apiBase === resource ? '.' : `: a token for the API host itself, ${apiBase}, is refused.`)
  if (grants.kind === 'application') return audience
  const roles = operation.roles.length > 0 ? ` needs the portal role ${operation.roles.join(' or ')}` : ''
  const groups = operation.deviceGroupScoped ? ' must have access to the device group' : ''
  const rights = [roles, groups].filter(Boolean).join(' and')
  return rights === '' ? audience : `${audience} A signed-in user${rights}.`
}
