import { randomBytes } from 'node:crypto'
import { ConfigError } from '@mde-kit/contract/errors'
import { CacheError } from '../errors/cache-error.ts'
import { readSealingKey, type SealingKey } from './sealing-key.ts'
import { foreignFault } from '../errors/foreign-fault.ts'

/** One entry of the keyring: the part of `@napi-rs/keyring` that is used. */
export interface KeyringEntry {
  getPassword(): string | null
  setPassword(password: string): void
}

/** Opens the entry that holds the key; undefined where `@napi-rs/keyring` is not installed. */
export type OpenKeyring = () => Promise<KeyringEntry | undefined>

const service = 'mde-kit'
const entryName = 'token cache key'

/** Loads `@napi-rs/keyring`, an optional peer: macOS Keychain, Windows Credential Manager, the Secret Service. */
export const openKeyring: OpenKeyring = async () => {
  try {
    const { Entry } = await import('@napi-rs/keyring')
    // Else Linux falls back to the keyring of the kernel, which a restart empties.
    return new Entry(service, entryName, { linux: { store: 'secret-service' } })
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw noKeyring(fault)
  }
}

/**
 * Reads the key from the keyring, and makes one at the first use.
 *
 * @param exclusively Runs work while no other process does: of two keys made at once, one would be lost, and with it
 * what it had sealed.
 * @throws {@link CacheError} `no-keyring`: there is none that works.
 * @throws {@link ConfigError} The entry holds something else than a key.
 */
export async function keyringKey(
  entry: KeyringEntry,
  exclusively: (work: () => Promise<void>) => Promise<void>,
): Promise<SealingKey> {
  let key = read(entry)
  if (key === undefined)
    await exclusively(() => {
      key = read(entry) ?? make(entry)
      return Promise.resolve()
    })
  return readSealingKey(key, `The entry "${entryName}" of ${service} in the keyring`)
}

function read(entry: KeyringEntry): string | undefined {
  try {
    return entry.getPassword() ?? undefined
  } catch (fault) {
    throw noKeyring(fault)
  }
}

function make(entry: KeyringEntry): string {
  const key = randomBytes(32).toString('base64')
  try {
    entry.setPassword(key)
  } catch (fault) {
    throw noKeyring(fault)
  }
  return key
}

/** The error for a keyring that must be used and is not installed. */
export function keyringMissing(): ConfigError {
  return new ConfigError("keyring is 'required', and @napi-rs/keyring is not installed.", {
    next: 'Install @napi-rs/keyring, or give a key.',
  })
}

function noKeyring(fault: unknown): CacheError {
  return new CacheError('The keyring of the operating system cannot be used.', {
    reason: 'no-keyring',
    next: "Unlock or start the keyring, give a key, or set keyring to 'never'.",
    cause: foreignFault(fault),
  })
}
