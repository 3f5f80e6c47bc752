import type { MdeError } from '@mde-kit/contract/runtime'
import { type Grants, readGrants, satisfies } from '@mde-kit/contract/runtime'
import type { Policy, TokenTerms } from '../call/call.ts'

/** Something that looks wrong and was not stopped. Same fields as the error it would have been. */
export type ClientWarning = Pick<MdeError, 'code' | 'message' | 'next' | 'operationId'>

export interface PreflightOptions {
  readonly onWarning: (warning: ClientWarning) => void
}

/**
 * Compares the token with the permissions of the operation before anything is sent. Before retry and quota:
 * a missing permission costs neither. Tokens that cannot be read pass.
 */
export function preflight({ onWarning }: PreflightOptions): Policy<TokenTerms> {
  let last: { readonly token: string; readonly grants: Grants } | undefined
  /** A client uses one token for an hour. */
  const grantsOf = (token: string) => {
    if (last?.token !== token) last = { token, grants: readGrants(token) }
    return last.grants
  }
  return (next) => async (call, terms) => {
    if (call.operation === undefined || call.preflight === 'off') return next(call, terms)
    const grants = grantsOf(terms.token)
    const verdict = satisfies(call.operation, grants)
    if (!verdict.ok) {
      // Loaded by failures only: the advice comes out of the large catalogue of permissions.
      const { missingPermission } = await import('../errors/missing-permission.ts')
      const error = missingPermission(call.operation, verdict, grants, call)
      if (call.preflight === 'error') throw error
      onWarning(error)
    }
    return next(call, terms)
  }
}
