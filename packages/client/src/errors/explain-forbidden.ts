import type { Operation } from '@mde-kit/contract'
import type { ResolvedCloud } from '@mde-kit/contract/clouds'
import { readGrants, satisfies } from '@mde-kit/contract/grants'
import { grantAdvice } from './permission-error.ts'

/** What to do about a 403: grant what the token lacks, else look at its audience and the user's rights. */
export function explainForbidden(
  operation: Operation,
  token: string | undefined,
  cloud: ResolvedCloud,
): string {
  const isGraph = operation.service === 'graph'
  const resource = isGraph ? cloud.graphScope.replace(/\/\.default$/, '') : cloud.resource
  const apiBase = isGraph ? cloud.graphBase : cloud.apiBase
  const grants = readGrants(token ?? '')
  const verdict = satisfies(operation, grants)
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
