import { explainGrant } from '@mde-kit/contract/permissions/explain-grant'
import type { PermissionFacts } from './permission-error.ts'

/** What to do about missing permissions, also where there is no permission to ask for. */
export function grantAdvice({ kind, missing }: Pick<PermissionFacts, 'kind' | 'missing'>): string {
  if (missing.length > 0) return explainGrant(missing, kind)
  return kind === 'application'
    ? 'No application permission covers it. Sign in as a user and use a delegated token.'
    : 'No delegated permission covers it. Use a token that an app gets by itself.'
}
