import type { App } from './directory/apps.ts'
import type { Tenant } from './directory/tenants.ts'
import type { Directory } from './directory.ts'
import { refuse } from './entra-refusal.ts'
import { NotEmulated } from './not-emulated.ts'

/** The first segment of an endpoint's path: one tenant, or whichever the user belongs to. */
export type TenantChoice =
  | { readonly kind: 'one'; readonly tenant: Tenant }
  | { readonly kind: 'any'; readonly alias: 'common' | 'organizations' }

/**
 * @param error The OAuth error that goes with it; discovery has another one.
 * @throws {@link EntraRefusal} AADSTS90002: no such tenant.
 */
export function readTenantChoice(
  directory: Directory,
  segment: string,
  error: 'invalid_request' | 'invalid_tenant' = 'invalid_request',
): TenantChoice {
  const alias = segment.toLowerCase()
  if (alias === 'common' || alias === 'organizations') return { kind: 'any', alias }
  if (alias === 'consumers') throw new NotEmulated("personal Microsoft accounts ('consumers')")
  const tenant = directory.findTenant(segment)
  if (!tenant) throw refuse(90002, { detail: segment.slice(0, 100), error })
  return { kind: 'one', tenant }
}

/** @throws {@link EntraRefusal} AADSTS9001023: the grant needs a tenant of its own. */
export function needOneTenant(choice: TenantChoice): Tenant {
  if (choice.kind === 'one') return choice.tenant
  throw refuse(9001023, { detail: choice.alias })
}

/**
 * Finds the app that a request names, as far as the tenant can see it.
 *
 * @throws {@link EntraRefusal} AADSTS700016: no such app here. AADSTS50194: a single-tenant app needs its tenant.
 */
export function findAppFor(directory: Directory, choice: TenantChoice, clientId: string): App {
  const app = directory.findApp(clientId)
  const visible =
    app && (choice.kind === 'any' || app.signInAudience === 'multi' || app.tenantId === choice.tenant.id)
  if (!visible) throw refuse(700016, { detail: clientId.slice(0, 100) })
  if (choice.kind === 'any' && app.signInAudience === 'single') throw refuse(50194, { detail: app.clientId })
  return app
}
