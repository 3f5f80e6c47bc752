import type { Vault } from '../../state/vault.ts'
import { digest, matchesDigest } from '../digest.ts'
import { randomToken } from '../random-token.ts'
import { type AppDirectory, needApp } from './apps.ts'

/** A new client secret. The value is shown this once; the directory keeps a digest. */
export interface NewSecret {
  /** GUID that names the secret in the portal. Not the secret itself. */
  readonly id: string
  readonly value: string
  /** ISO 8601, UTC. */
  readonly expiresAt: string
}

export interface SecretOptions {
  /** Random unless given. */
  readonly value?: string
  /** ISO 8601, UTC. Defaults to 180 days from now, as in the portal. */
  readonly expiresAt?: string
}

export interface AppSecretDirectory {
  /** @throws {@link ConfigError} No such app. */
  addSecret(clientId: string, options?: SecretOptions): NewSecret
  removeSecret(clientId: string, secretId: string): void
  checkSecret(clientId: string, value: string): 'right' | 'wrong' | 'expired'
}

const defaultLifetimeMs = 180 * 24 * 60 * 60 * 1000

interface KnownSecret extends Omit<NewSecret, 'value'> {
  readonly clientId: string
  readonly digest: string
}

export function createAppSecretDirectory(
  vault: Vault,
  apps: AppDirectory,
  randomId: () => string,
  now: () => number,
): AppSecretDirectory {
  const secrets = vault.map<KnownSecret>('secrets')

  return {
    addSecret(clientId, options = {}) {
      const app = needApp(apps, clientId)
      const secret = {
        id: randomId(),
        value: options.value ?? randomToken(30),
        expiresAt: options.expiresAt ?? new Date(now() + defaultLifetimeMs).toISOString(),
      }
      const { id, value, expiresAt } = secret
      secrets.set(id, { id, clientId: app.clientId, digest: digest(value), expiresAt })
      return secret
    },
    removeSecret(clientId, secretId) {
      const app = needApp(apps, clientId)
      if (secrets.get(secretId)?.clientId === app.clientId) secrets.delete(secretId)
    },
    checkSecret(clientId, value) {
      const matching = [...secrets.values()].filter(
        (secret) => secret.clientId === clientId.toLowerCase() && matchesDigest(secret.digest, value),
      )
      if (matching.length === 0) return 'wrong'
      return matching.some(({ expiresAt }) => Date.parse(expiresAt) > now()) ? 'right' : 'expired'
    },
  }
}
