import { printable } from '../printable.ts'
import { isTenantId } from '../tenant-id.ts'
import type { Rule } from './rule.ts'

/** The tenant must be a GUID before anything is derived from it. */
export const checkTenantForm: Rule = ({ claims }) => {
  if (claims.tid !== undefined && isTenantId(claims.tid)) return []
  return [
    {
      level: 'error',
      code: 'tenant-malformed',
      reason: 'tenant',
      message:
        claims.tid === undefined ? 'The token names no tenant (tid).' : "The token's tid is not a GUID.",
      next: 'Get a token from the v1 or v2 endpoint of the tenant.',
    },
  ]
}

/** The tenant must be the expected one, where one is expected. */
export const checkTenant: Rule = ({ claims, target }) => {
  const { tid } = claims
  if (tid === undefined || !isTenantId(tid) || target.tenantId === undefined || tid === target.tenantId)
    return []
  return [
    {
      level: 'error',
      code: 'tenant-mismatch',
      reason: 'tenant',
      message: `The token is of tenant ${printable(tid)}, not of ${target.tenantId}.`,
      next: `Sign in with ${target.tenantId} as the tenant; partners use the customer's tenant id, not their own.`,
    },
  ]
}
