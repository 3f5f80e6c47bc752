import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { ConfigError } from '@mde-kit/contract/errors'

/** A key of AES-256-GCM: 32 random bytes, as they are or in base64. */
export type SealingKeyInput = Uint8Array | string

/** A key and the name it goes by in what it sealed. */
export interface SealingKey {
  readonly id: string
  readonly key: KeyObject
}

const keyBytes = 32

/**
 * Reads a key. Its name is derived from it one-way, so it can stand beside what the key sealed.
 *
 * @throws {@link ConfigError} The key does not have 32 bytes. The key itself never appears in the error.
 */
export function readSealingKey(input: unknown, option: string): SealingKey {
  const bytes = toBytes(input)
  if (bytes?.length !== keyBytes)
    throw new ConfigError(`${option} is not a key of ${keyBytes} bytes, nor the base64 of one.`, {
      next: `Make one with: node -p "crypto.randomBytes(${keyBytes}).toString('base64')", and keep it where secrets are kept.`,
    })
  return {
    id: createHmac('sha256', bytes).update('mde-kit key id').digest('base64url').slice(0, 16),
    key: createSecretKey(bytes),
  }
}

function toBytes(input: unknown): Uint8Array | undefined {
  if (input instanceof Uint8Array) return input
  if (typeof input !== 'string') return undefined
  const text = input.trim()
  // Node skips what is no base64, so a passphrase could pass for a key.
  return /^[A-Za-z\d+/_-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined
}
