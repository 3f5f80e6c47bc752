import { ConfigError } from '@mde-kit/contract/errors'
import {
  findPermission,
  graphPermissions,
  permissions,
  resourceApp,
  type TokenKind,
} from '@mde-kit/contract/permissions'
import { nearestNames } from '@mde-kit/contract/nearest-names'
import type { Vault } from '../../state/vault.ts'
import { checkRedirectUri, type RedirectUri } from './redirect-uris.ts'
import type { TenantDirectory } from './tenants.ts'

/** A permission of WindowsDefenderATP, or of Graph for hunting, on the API permissions page of a registration. */
export interface RequiredPermission {
  readonly kind: TokenKind
  readonly name: string
}

/** An app registration. */
export interface App {
  /** GUID, lower case. */
  readonly clientId: string
  /** The home tenant. */
  readonly tenantId: string
  readonly displayName: string
  readonly signInAudience: 'single' | 'multi'
  /** Whether public client flows are allowed: password and device code without a secret. */
  readonly isPublicClient: boolean
  readonly redirectUris: readonly RedirectUri[]
  /** What the registration asks for. Nothing of it is granted before consent. */
  readonly requiredPermissions: readonly RequiredPermission[]
  /**
   * Delegated permissions of an API of its own, called `api://{clientId}`: what a web API registers so that others
   * can send it tokens, which it then exchanges on behalf of their users. Every app of the tenant is pre-authorised.
   */
  readonly exposedScopes: readonly string[]
}

export interface NewApp extends Partial<Omit<App, 'tenantId'>> {
  readonly displayName: string
}

export type AppChange = Partial<
  Pick<App, 'displayName' | 'signInAudience' | 'isPublicClient' | 'redirectUris'>
>

/** App registrations. Every method that takes a client id throws {@link ConfigError} when there is no such app. */
export interface AppDirectory {
  /** @throws {@link ConfigError} A redirect URI or permission that the portal would refuse. */
  registerApp(tenantId: string, app: NewApp): App
  apps(): readonly App[]
  findApp(clientId: string): App | undefined
  updateApp(clientId: string, change: AppChange): App
  /**
   * Adds a permission of WindowsDefenderATP to the registration. Consent has to be granted again.
   *
   * @throws {@link ConfigError} The API has no such permission; the message names the nearest ones.
   */
  addPermission(clientId: string, kind: TokenKind, name: string): App
}

export function createAppDirectory(
  vault: Vault,
  tenants: TenantDirectory,
  randomId: () => string,
): AppDirectory {
  const apps = vault.map<App>('apps')

  const findApp = (clientId: string): App | undefined => apps.get(clientId.toLowerCase())
  const store = (app: App): App => {
    app.redirectUris.forEach(checkRedirectUri)
    app.requiredPermissions.forEach(checkPermission)
    apps.set(app.clientId, app)
    return app
  }

  return {
    registerApp(tenantId, { clientId = randomId(), ...given }) {
      if (findApp(clientId))
        throw new ConfigError(`An app with client id ${clientId} is registered already.`, {
          next: 'Leave the client id out to get a new one.',
        })
      return store({
        signInAudience: 'single',
        isPublicClient: false,
        redirectUris: [],
        requiredPermissions: [],
        exposedScopes: [],
        ...given,
        clientId: clientId.toLowerCase(),
        tenantId: tenants.needTenant(tenantId).id,
      })
    },
    apps: () => [...apps.values()],
    findApp,
    updateApp: (clientId, change) => store({ ...needApp({ findApp }, clientId), ...change }),
    addPermission(clientId, kind, name) {
      const app = needApp({ findApp }, clientId)
      const known = app.requiredPermissions.some((held) => held.kind === kind && held.name === name)
      return known
        ? app
        : store({ ...app, requiredPermissions: [...app.requiredPermissions, { kind, name }] })
    },
  }
}

/** @throws {@link ConfigError} No such app. */
export function needApp(directory: Pick<AppDirectory, 'findApp'>, clientId: string): App {
  const app = directory.findApp(clientId)
  if (app) return app
  throw new ConfigError(`No app with client id '${clientId}' is registered.`, {
    next: 'Register the app first.',
  })
}

function checkPermission({ kind, name }: RequiredPermission): void {
  if (findPermission(name, kind) || Object.hasOwn(graphPermissions[kind], name)) return
  const otherKind = kind === 'delegated' ? 'application' : 'delegated'
  const near = nearestNames(name, Object.keys(permissions[kind]))
  const also = findPermission(name, otherKind) ? ` It is one of the ${otherKind} permissions.` : ''
  throw new ConfigError(`${resourceApp.displayName} has no ${kind} permission '${name}'.${also}`, {
    next:
      near.length > 0
        ? `Did you mean ${near.join(', ')}?`
        : `Use one of ${Object.keys(permissions[kind]).join(', ')}.`,
  })
}
