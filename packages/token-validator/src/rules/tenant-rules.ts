import { finding } from '../findings/finding.ts'
import { printable } from '../printable.ts'
import { isGuid } from '../guid.ts'
import type { Rule } from './rule.ts'

/** The tenant must be a GUID before anything is derived from it. */
export const checkTenantForm: Rule = ({ claims: { tid }, target: { tenantIds } }) => {
  if (tid !== undefined && (tenantIds.includes(tid) || isGuid(tid))) return []
  const found = tid === undefined ? 'The token names no tenant (tid).' : "The token's tid is not a GUID."
  return [finding('tenant-malformed', found, 'Get a token from the v1 or v2 endpoint of the tenant.')]
}

/** The tenant must be one of those expected, where any are. */
export const checkTenant: Rule = ({ claims: { tid }, target: { tenantIds } }) => {
  if (tid === undefined || tenantIds.includes(tid) || tenantIds.length === 0 || !isGuid(tid)) return []
  const [first = ''] = tenantIds
  const expected = tenantIds.length === 1 ? first : `one of the ${tenantIds.length} that are accepted`
  return [
    finding(
      'tenant-mismatch',
      `The token is of tenant ${printable(tid)}, not of ${expected}.`,
      `Sign in with ${expected} as the tenant; partners use the customer's tenant id, not their own.`,
    ),
  ]
}
