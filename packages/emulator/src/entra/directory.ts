import { randomUUID } from 'node:crypto'
import { type AppCertificateDirectory, createAppCertificateDirectory } from './directory/app-certificates.ts'
import { type AppSecretDirectory, createAppSecretDirectory } from './directory/app-secrets.ts'
import { type AppDirectory, createAppDirectory } from './directory/apps.ts'
import {
  type ClaimsChallengeDirectory,
  createClaimsChallengeDirectory,
} from './directory/claims-challenges.ts'
import { type ConsentDirectory, createConsentDirectory } from './directory/consents.ts'
import {
  createFederatedCredentialDirectory,
  type FederatedCredentialDirectory,
} from './directory/federated-credentials.ts'
import {
  createManagedIdentityDirectory,
  type ManagedIdentityDirectory,
} from './directory/managed-identities.ts'
import { createTenantDirectory, type TenantDirectory } from './directory/tenants.ts'
import { createUserDirectory, type UserDirectory } from './directory/users.ts'

/**
 * Everything the local Entra ID knows: tenants, people, apps, their keys, and consents.
 *
 * Changes count from the next request on. Tokens that are out keep what they were issued with, as in the cloud.
 */
export interface Directory
  extends TenantDirectory,
    UserDirectory,
    AppDirectory,
    AppSecretDirectory,
    AppCertificateDirectory,
    FederatedCredentialDirectory,
    ConsentDirectory,
    ManagedIdentityDirectory,
    ClaimsChallengeDirectory {}

export interface DirectoryOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Makes the GUIDs of new objects. */
  readonly randomId?: () => string
}

/** Makes an empty directory. */
export function createDirectory({ now, randomId = randomUUID }: DirectoryOptions): Directory {
  const tenants = createTenantDirectory(randomId)
  const apps = createAppDirectory(tenants, randomId)
  const consents = createConsentDirectory(tenants, apps, randomId)
  return {
    ...tenants,
    ...createUserDirectory(tenants, randomId),
    ...apps,
    ...createAppSecretDirectory(apps, randomId, now),
    ...createAppCertificateDirectory(apps),
    ...createFederatedCredentialDirectory(apps),
    ...consents,
    ...createManagedIdentityDirectory(apps, consents),
    ...createClaimsChallengeDirectory(tenants),
  }
}
