import type { Operation } from '@mde-kit/contract'
import type { Grants, Verdict } from '@mde-kit/contract/runtime'
import { callFacts, type FailedCall } from './call-facts.ts'
import { grantAdvice } from './grant-advice.ts'
import { PermissionError } from './permission-error.ts'

/** Makes the error of a token that does not cover an operation. The advice needs the catalogue of permissions. */
export function missingPermission(
  operation: Operation,
  verdict: Verdict & { readonly ok: false },
  grants: Grants,
  call?: FailedCall,
): PermissionError {
  return new PermissionError(operation, {
    ...verdict,
    ...(call && callFacts(call)),
    held: grants.permissions,
    next: grantAdvice(verdict),
  })
}
