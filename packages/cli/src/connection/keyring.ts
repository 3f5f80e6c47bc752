import { ConfigError } from '@mde-kit/contract/errors'

/** One entry of the keyring of the operating system. */
export interface KeyringEntry {
  getPassword(): string | null
  setPassword(secret: string): void
  deletePassword(): boolean
}

/**
 * Opens the entry that holds the secret of a profile: macOS Keychain, Windows Credential Manager, the Secret Service.
 *
 * @throws {@link ConfigError} `@napi-rs/keyring`, an optional package, is not installed or finds no keyring.
 */
export async function openKeyringEntry(profile: string): Promise<KeyringEntry> {
  try {
    const { Entry } = await import('@napi-rs/keyring')
    // Else Linux falls back to the keyring of the kernel, which a restart empties.
    return new Entry('mde-kit', `secret of profile ${profile}`, { linux: { store: 'secret-service' } })
  } catch (cause) {
    throw new ConfigError('The keyring of the operating system cannot be used.', {
      next: 'Install @napi-rs/keyring and start the keyring, or use --secret-file or the environment.',
      cause,
    })
  }
}
