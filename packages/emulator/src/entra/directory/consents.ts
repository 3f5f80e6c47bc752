import type { TokenKind } from '@mde-kit/contract/permissions'
import type { Vault } from '../../state/vault.ts'
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

/** Names of the permissions that an app holds for everybody in a tenant. */
export type TenantConsent = Readonly<Record<TokenKind, readonly string[]>>

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
  /**
   * What is granted for the whole tenant.
   *
   * @param tenantId Defaults to the home tenant of the app.
   */
  tenantConsent(clientId: string, tenantId?: string): TenantConsent
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
  readonly delegated: readonly string[]
  readonly application: readonly string[]
  /** By user id. */
  readonly byUser: Readonly<Record<string, readonly string[]>>
}

const nothing = { delegated: [], application: [], byUser: {} }

export function createConsentDirectory(
  vault: Vault,
  tenants: TenantDirectory,
  apps: AppDirectory,
  randomId: () => string,
): ConsentDirectory {
  const grants = vault.map<Grants>('consents')
  const keyOf = (clientId: string, tenantId: string): string => `${clientId.toLowerCase()} ${tenantId}`

  const grantsOf = (app: App, tenantId: string): Grants => {
    const key = keyOf(app.clientId, tenantId)
    const found = grants.get(key)
    if (found) return found
    const fresh: Grants = {
      servicePrincipal: { id: randomId(), clientId: app.clientId, tenantId },
      ...nothing,
    }
    grants.set(key, fresh)
    return fresh
  }
  const change = (app: App, tenantId: string, changed: Partial<Grants>): void => {
    grants.set(keyOf(app.clientId, tenantId), { ...grantsOf(app, tenantId), ...changed })
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
      const home = homeOr(app, tenantId)
      const { delegated, application } = grantsOf(app, home)
      const required = (wanted: TokenKind) =>
        app.requiredPermissions.filter(({ kind }) => kind === wanted).map(({ name }) => name)
      change(app, home, {
        delegated: union(delegated, required('delegated'), scopes),
        application: union(application, required('application')),
      })
    },
    tenantConsent(clientId, tenantId) {
      const app = needApp(apps, clientId)
      const { delegated, application } = findGrants(clientId, homeOr(app, tenantId)) ?? nothing
      return { delegated, application }
    },
    hasAdminConsent(clientId, tenantId) {
      const app = needApp(apps, clientId)
      const held = findGrants(clientId, homeOr(app, tenantId))
      return (
        held !== undefined && app.requiredPermissions.every(({ kind, name }) => held[kind].includes(name))
      )
    },
    grantTenantConsent(clientId, tenantId, names) {
      const app = needApp(apps, clientId)
      const { id } = tenants.needTenant(tenantId)
      change(app, id, { delegated: union(grantsOf(app, id).delegated, names) })
    },
    grantUserConsent(clientId, user, names) {
      const app = needApp(apps, clientId)
      const { byUser } = grantsOf(app, user.tenantId)
      change(app, user.tenantId, { byUser: { ...byUser, [user.id]: union(byUser[user.id] ?? [], names) } })
    },
    revokeConsent(clientId, tenantId) {
      const app = needApp(apps, clientId)
      const home = homeOr(app, tenantId)
      if (grants.has(keyOf(app.clientId, home))) change(app, home, nothing)
    },
    consentedScopes(clientId, user) {
      const held = findGrants(clientId, user.tenantId)
      return [...union(held?.delegated ?? [], held?.byUser[user.id] ?? [])].sort()
    },
    consentedRoles: (clientId, tenantId) => [...(findGrants(clientId, tenantId)?.application ?? [])].sort(),
  }
}

function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())]
}
