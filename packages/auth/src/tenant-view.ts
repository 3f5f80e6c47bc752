import { requireTenant } from './config/require-tenant.ts'
import type { Credential } from './credential.ts'

/**
 * Makes a credential that signs in to one tenant unless a call names another. It has nothing of its own: cache,
 * transport and sessions are those behind `getToken`.
 *
 * @throws {@link ConfigError} The tenant is malformed, or shared by several organisations.
 */
export function tenantView(getToken: Credential['getToken'], tenantId: string): Credential {
  const chosen = requireTenant(tenantId, 'one tenant')
  return Object.freeze<Credential>({
    getToken: (scopes, options) => getToken(scopes, { ...options, tenantId: options?.tenantId ?? chosen }),
    forTenant: (other) => tenantView(getToken, other),
  })
}
