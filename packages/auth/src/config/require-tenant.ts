import { ConfigError } from '@mde-kit/contract/errors'
import { requireText } from './require-text.ts'

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const domain = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i

/** Names that stand for any directory of an organisation. An app alone has no user to tell which one. */
const shared = ['organizations', 'common']

/** Whether a flow may leave the choice of the directory to the user. */
export type TenantRule = 'one tenant' | 'one or shared'

/** The same, for credentials: some have a tenant that nobody chose. */
export type CredentialTenantRule = TenantRule | 'fixed'

/**
 * Reads a tenant: a GUID, a domain or, where a user signs in, `organizations` or `common`.
 *
 * @returns The tenant in lower case, so that one tenant has one name.
 * @throws {@link ConfigError} The tenant is missing, malformed, or shared where it may not be.
 */
export function requireTenant(value: unknown, rule: TenantRule): string {
  const tenantId = requireText(value, 'tenantId').toLowerCase()
  if (shared.includes(tenantId)) {
    if (rule === 'one or shared') return tenantId
    throw new ConfigError(`tenantId is '${tenantId}', and this flow needs one directory.`, {
      next: 'Set tenantId to the GUID or a domain of the directory.',
    })
  }
  if (guid.test(tenantId) || domain.test(tenantId)) return tenantId
  throw new ConfigError('tenantId is neither a GUID nor a domain.', {
    next: 'Copy the directory (tenant) id from the overview page of the app registration.',
  })
}
