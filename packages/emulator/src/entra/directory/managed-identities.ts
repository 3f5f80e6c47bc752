import { ConfigError } from '@mde-kit/contract/errors'
import type { Vault } from '../../state/vault.ts'
import type { AppDirectory } from './apps.ts'
import type { ConsentDirectory } from './consents.ts'

/** An identity that the platform gives to a program on it, so that the program needs no secret. */
export interface ManagedIdentity {
  /** GUID: `appid` of its tokens. */
  readonly clientId: string
  /** GUID of its service principal: `oid` of its tokens. */
  readonly objectId: string
  readonly tenantId: string
  readonly displayName: string
  /** The path of the Azure resource. */
  readonly resourceId: string
  /** A system-assigned one answers where a program names none; there is one at most. */
  readonly assignment: 'system' | 'user'
}

export interface NewManagedIdentity
  extends Partial<Pick<ManagedIdentity, 'clientId' | 'resourceId' | 'assignment'>> {
  readonly displayName: string
  /** Application permissions of WindowsDefenderATP, granted at once: there is no consent page for an identity. */
  readonly permissions?: readonly string[]
}

/** One of the ids by which a program can name its identity. */
export interface IdentityName {
  readonly clientId?: string | undefined
  readonly objectId?: string | undefined
  readonly resourceId?: string | undefined
}

export interface ManagedIdentityDirectory {
  /** @throws {@link ConfigError} No such permission, the client id is taken, or there is a system-assigned one. */
  addManagedIdentity(tenantId: string, identity: NewManagedIdentity): ManagedIdentity
  managedIdentities(): readonly ManagedIdentity[]
  /** Finds the identity with every id that is given, or without any the system-assigned one. */
  findManagedIdentity(name: IdentityName): ManagedIdentity | undefined
}

export function createManagedIdentityDirectory(
  vault: Vault,
  apps: AppDirectory,
  consents: ConsentDirectory,
): ManagedIdentityDirectory {
  const byClientId = vault.map<ManagedIdentity>('managed-identities')
  const all = () => [...byClientId.values()]

  return {
    addManagedIdentity(tenantId, { displayName, clientId, permissions = [], ...given }) {
      const { assignment = 'system' } = given
      if (assignment === 'system' && all().some((each) => each.assignment === 'system'))
        throw new ConfigError('There is a system-assigned managed identity already.', {
          next: "Set assignment to 'user' for further ones; programs choose among those by id.",
        })
      const app = apps.registerApp(tenantId, {
        displayName,
        ...(clientId !== undefined && { clientId }),
        requiredPermissions: permissions.map((name) => ({ kind: 'application', name })),
      })
      consents.grantAdminConsent(app.clientId)
      const objectId = consents.findServicePrincipal(app.clientId, app.tenantId)?.id ?? app.clientId
      const identity: ManagedIdentity = {
        clientId: app.clientId,
        objectId,
        tenantId: app.tenantId,
        displayName,
        assignment,
        resourceId:
          given.resourceId ??
          `/subscriptions/${app.tenantId}/resourcegroups/emulator/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${encodeURIComponent(displayName)}`,
      }
      byClientId.set(identity.clientId, identity)
      return identity
    },
    managedIdentities: all,
    findManagedIdentity: ({ clientId, objectId, resourceId }) =>
      clientId === undefined && objectId === undefined && resourceId === undefined
        ? all().find(({ assignment }) => assignment === 'system')
        : all().find(
            (each) =>
              isSame(each.clientId, clientId) &&
              isSame(each.objectId, objectId) &&
              isSame(each.resourceId, resourceId),
          ),
  }
}

function isSame(held: string, wanted: string | undefined): boolean {
  return wanted === undefined || held.toLowerCase() === wanted.toLowerCase()
}
