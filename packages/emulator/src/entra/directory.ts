import { randomUUID } from 'node:crypto'
import type { Vault } from '../state/vault.ts'
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
  /** Where it keeps what it knows. */
  readonly vault: Vault
}

/** Makes a directory, empty unless its vault holds another. */
export function createDirectory({ now, vault, randomId = randomUUID }: DirectoryOptions): Directory {
  const tenants = createTenantDirectory(vault, randomId)
  const apps = createAppDirectory(vault, tenants, randomId)
  const consents = createConsentDirectory(vault, tenants, apps, randomId)
  return {
    ...tenants,
    ...createUserDirectory(vault, tenants, randomId),
    ...apps,
    ...createAppSecretDirectory(vault, apps, randomId, now),
    ...createAppCertificateDirectory(vault, apps),
    ...createFederatedCredentialDirectory(vault, apps),
    ...consents,
    ...createManagedIdentityDirectory(vault, apps, consents),
    ...createClaimsChallengeDirectory(vault, tenants),
  }
}
