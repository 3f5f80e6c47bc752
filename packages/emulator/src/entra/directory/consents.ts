import type { TokenKind } from '@mde-kit/contract/permissions'
import { type App, type AppDirectory, needApp } from './apps.ts'
import type { TenantDirectory } from './tenants.ts'
import type { User } from './users.ts'

/** An app as it exists in one tenant. */
export interface ServicePrincipal {
  /** GUID: `oid` and `sub` of app-only tokens. */
  readonly id: string
  readonly clientId: string
  readonly tenantId: string
}

/** Who has granted what. Methods with a client id throw {@link ConfigError} when there is no such app. */
export interface ConsentDirectory {
  /** Undefined while nobody in the tenant has consented to the app. The home tenant always has one. */
  findServicePrincipal(clientId: string, tenantId: string): ServicePrincipal | undefined
  /**
   * Grants everything the registration requires at this moment, for the whole tenant.
   * A permission added later is not granted before the next call.
   *
   * @param tenantId Defaults to the home tenant of the app.
   * @param scopes Delegated permissions to grant besides.
   */
  grantAdminConsent(clientId: string, tenantId?: string, scopes?: readonly string[]): void
  /**
   * Tells whether everything the registration requires now is granted for the whole tenant: the green marks of the
   * portal. An app that requires nothing needs to be known in the tenant only.
   *
   * @param tenantId Defaults to the home tenant of the app.
   */
  hasAdminConsent(clientId: string, tenantId?: string): boolean
  /** Grants delegated permissions for the whole tenant, and nothing else. */
  grantTenantConsent(clientId: string, tenantId: string, names: readonly string[]): void
  /** Grants delegated permissions for one person. */
  grantUserConsent(clientId: string, user: User, names: readonly string[]): void
  /** Takes back every grant of the app in a tenant, those of its users included. */
  revokeConsent(clientId: string, tenantId?: string): void
  /** Delegated permissions that the app may use for a person. Sorted. */
  consentedScopes(clientId: string, user: User): readonly string[]
  /** Application permissions that the app holds in a tenant. Sorted. */
  consentedRoles(clientId: string, tenantId: string): readonly string[]
}

interface Grants {
  readonly servicePrincipal: ServicePrincipal
  readonly delegated: Set<string>
  readonly application: Set<string>
  readonly byUser: Map<string, Set<string>>
}

export function createConsentDirectory(
  tenants: TenantDirectory,
  apps: AppDirectory,
  randomId: () => string,
): ConsentDirectory {
  const grants = new Map<string, Grants>()
  const keyOf = (clientId: string, tenantId: string): string => `${clientId.toLowerCase()} ${tenantId}`

  const grantsOf = (app: App, tenantId: string): Grants => {
    const key = keyOf(app.clientId, tenantId)
    const found = grants.get(key)
    if (found) return found
    const fresh: Grants = {
      servicePrincipal: { id: randomId(), clientId: app.clientId, tenantId },
      delegated: new Set(),
      application: new Set(),
      byUser: new Map(),
    }
    grants.set(key, fresh)
    return fresh
  }
  const findGrants = (clientId: string, tenantId: string): Grants | undefined => {
    const app = apps.findApp(clientId)
    return app?.tenantId === tenantId ? grantsOf(app, tenantId) : grants.get(keyOf(clientId, tenantId))
  }
  const homeOr = (app: App, tenantId: string | undefined): string =>
    tenantId === undefined ? app.tenantId : tenants.needTenant(tenantId).id

  return {
    findServicePrincipal: (clientId, tenantId) => findGrants(clientId, tenantId)?.servicePrincipal,
    grantAdminConsent(clientId, tenantId, scopes = []) {
      const app = needApp(apps, clientId)
      const held: Record<TokenKind, Set<string>> = grantsOf(app, homeOr(app, tenantId))
      for (const { kind, name } of app.requiredPermissions) held[kind].add(name)
      for (const name of scopes) held.delegated.add(name)
    },
    hasAdminConsent(clientId, tenantId) {
      const app = needApp(apps, clientId)
      const held: Record<TokenKind, Set<string>> | undefined = findGrants(clientId, homeOr(app, tenantId))
      return held !== undefined && app.requiredPermissions.every(({ kind, name }) => held[kind].has(name))
    },
    grantTenantConsent(clientId, tenantId, names) {
      const { delegated } = grantsOf(needApp(apps, clientId), tenants.needTenant(tenantId).id)
      for (const name of names) delegated.add(name)
    },
    grantUserConsent(clientId, user, names) {
      const { byUser } = grantsOf(needApp(apps, clientId), user.tenantId)
      byUser.set(user.id, new Set([...(byUser.get(user.id) ?? []), ...names]))
    },
    revokeConsent(clientId, tenantId) {
      const app = needApp(apps, clientId)
      const held = grants.get(keyOf(app.clientId, homeOr(app, tenantId)))
      held?.delegated.clear()
      held?.application.clear()
      held?.byUser.clear()
    },
    consentedScopes(clientId, user) {
      const held = findGrants(clientId, user.tenantId)
      return [...new Set([...(held?.delegated ?? []), ...(held?.byUser.get(user.id) ?? [])])].sort()
    },
    consentedRoles: (clientId, tenantId) => [...(findGrants(clientId, tenantId)?.application ?? [])].sort(),
  }
}
