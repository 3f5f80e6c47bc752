import type { TokenCredential } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'

/** How one tenant is signed in to. */
export interface TenantSignIn {
  readonly credential: TokenCredential
  readonly tenantId: string
}

/** A GUID or a domain, and none of the names that many tenants share. */
const oneTenant = /^(?!(?:common|organizations|consumers)$)[\w-]+(?:\.[\w-]+)*$/i

/**
 * Points a credential at a tenant: by its own `forTenant`, which those of `@mde-kit/auth` have. Any other is told the
 * tenant with each request for a token.
 *
 * @throws {@link ConfigError} The text names no single tenant.
 */
export function inTenant({ credential }: Pick<TenantSignIn, 'credential'>, tenantId: string): TenantSignIn {
  if (!oneTenant.test(tenantId))
    throw new ConfigError(`'${tenantId}' is no tenant.`, { next: 'Use its GUID or one of its domains.' })
  return { tenantId, credential: canMove(credential) ? credential.forTenant(tenantId) : credential }
}

type MovableCredential = TokenCredential & { forTenant(tenantId: string): TokenCredential }

function canMove(credential: TokenCredential): credential is MovableCredential {
  return 'forTenant' in credential && typeof credential.forTenant === 'function'
}
