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

export function createAppSecretDirectory(
  apps: AppDirectory,
  randomId: () => string,
  now: () => number,
): AppSecretDirectory {
  const secrets: { id: string; clientId: string; digest: string; expiresAt: string }[] = []

  return {
    addSecret(clientId, options = {}) {
      const app = needApp(apps, clientId)
      const secret = {
        id: randomId(),
        value: options.value ?? randomToken(30),
        expiresAt: options.expiresAt ?? new Date(now() + defaultLifetimeMs).toISOString(),
      }
      secrets.push({
        id: secret.id,
        clientId: app.clientId,
        digest: digest(secret.value),
        expiresAt: secret.expiresAt,
      })
      return secret
    },
    removeSecret(clientId, secretId) {
      const app = needApp(apps, clientId)
      const index = secrets.findIndex((secret) => secret.id === secretId && secret.clientId === app.clientId)
      if (index >= 0) secrets.splice(index, 1)
    },
    checkSecret(clientId, value) {
      const matching = secrets.filter(
        (secret) => secret.clientId === clientId.toLowerCase() && matchesDigest(secret.digest, value),
      )
      if (matching.length === 0) return 'wrong'
      return matching.some(({ expiresAt }) => Date.parse(expiresAt) > now()) ? 'right' : 'expired'
    },
  }
}
