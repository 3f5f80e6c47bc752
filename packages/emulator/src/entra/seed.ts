import type { NewApp } from './directory/apps.ts'
import type { FederatedCredential } from './directory/federated-credentials.ts'
import type { NewManagedIdentity } from './directory/managed-identities.ts'
import type { SecretOptions } from './directory/app-secrets.ts'
import type { NewTenant } from './directory/tenants.ts'
import { portalRoles } from './directory/portal-roles.ts'
import type { NewUser } from './directory/users.ts'
import type { Directory } from './directory.ts'

/** An app with its keys, and whether its permissions are granted for the tenant from the start. */
export interface AppSeed extends NewApp {
  readonly secrets?: readonly SecretOptions[]
  /** PEM text of certificates. */
  readonly certificates?: readonly string[]
  readonly federatedCredentials?: readonly FederatedCredential[]
  /** Defaults to false, as in the portal. */
  readonly hasAdminConsent?: boolean
}

/** A tenant with what it holds from the start. */
export interface TenantSeed extends NewTenant {
  readonly users?: readonly NewUser[]
  readonly apps?: readonly AppSeed[]
  readonly managedIdentities?: readonly NewManagedIdentity[]
}

/** The tenant that exists unless others are given. Its passwords are random; see `directory.passwordOf`. */
export const defaultTenants: readonly TenantSeed[] = [
  {
    id: 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d',
    // A reserved top-level domain: no such tenant can exist (RFC 2606).
    domain: 'contoso.example',
    displayName: 'Contoso',
    users: [
      {
        id: 'b0000000-0000-4000-8000-000000000001',
        userPrincipalName: 'analyst@contoso.example',
        displayName: 'Ana Lyst',
        roles: portalRoles,
      },
      {
        id: 'b0000000-0000-4000-8000-000000000002',
        userPrincipalName: 'reader@contoso.example',
        displayName: 'Rea Der',
        roles: ['View Data'],
      },
      {
        id: 'b0000000-0000-4000-8000-000000000003',
        userPrincipalName: 'mfa@contoso.example',
        displayName: 'Emma Effay',
        roles: portalRoles,
        mfaRequired: true,
      },
      {
        id: 'b0000000-0000-4000-8000-000000000004',
        userPrincipalName: 'admin@contoso.example',
        displayName: 'Ada Min',
        roles: portalRoles,
        isAdmin: true,
      },
    ],
  },
]

/** Puts seeds into a directory. */
export function plantTenants(directory: Directory, seeds: readonly TenantSeed[]): void {
  for (const { users = [], apps = [], managedIdentities = [], ...tenant } of seeds) {
    const { id } = directory.addTenant(tenant)
    for (const user of users) directory.addUser(id, user)
    for (const app of apps) plantApp(directory, id, app)
    for (const identity of managedIdentities) directory.addManagedIdentity(id, identity)
  }
}

function plantApp(directory: Directory, tenantId: string, seed: AppSeed): void {
  const { secrets = [], certificates = [], federatedCredentials = [], hasAdminConsent = false, ...app } = seed
  const { clientId } = directory.registerApp(tenantId, app)
  for (const secret of secrets) directory.addSecret(clientId, secret)
  for (const pem of certificates) directory.addCertificate(clientId, pem)
  for (const credential of federatedCredentials) directory.addFederatedCredential(clientId, credential)
  if (hasAdminConsent) directory.grantAdminConsent(clientId)
}
