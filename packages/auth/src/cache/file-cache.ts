import { resolve } from 'node:path'
import { ConfigError } from '@mde-kit/contract/errors'
import { requireObject } from '../config/require-object.ts'
import { requireOneOf } from '../config/require-one-of.ts'
import { optionalText } from '../config/require-text.ts'
import { CacheError } from '../errors/cache-error.ts'
import { createEnvelope, type SealingKeys } from './envelope.ts'
import { fileStore } from './file-store.ts'
import { keyringKey, keyringMissing, openKeyring, type OpenKeyring } from './keyring-key.ts'
import {
  openCache,
  type PersistentCache,
  quietly,
  readSealingKeys,
  type StoreCacheOptions,
} from './persistent-cache.ts'
import { Vault } from './vault.ts'

/** When the keyring of the operating system holds the key. */
export type KeyringUse = (typeof keyringUses)[number]

const keyringUses = ['when-available', 'required', 'never'] as const

/** Options of {@link fileCache}. */
export interface FileCacheOptions extends StoreCacheOptions {
  /**
   * Folder to keep the files in. Defaults to `mde-kit/tokens` in the user's cache folder: `~/.cache` on Linux (or
   * `XDG_CACHE_HOME`), `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
   */
  readonly folder?: string | undefined
  /**
   * Whether files are sealed with a key from the keyring, where no `key` is given. Needs `@napi-rs/keyring`.
   *
   * Defaults to `when-available`: without that package files are in the clear, which only their owner can read; with
   * it but without a keyring that works they are too, and `onWarning` is told.
   */
  readonly keyring?: KeyringUse | undefined
  /** How long to wait for other processes that renew. Defaults to 60 000. */
  readonly lockTimeoutMs?: number | undefined
}

/**
 * Keeps tokens in files of this user, which any number of processes share.
 *
 * Files have mode 600 in a folder with mode 700, are replaced atomically, and are locked while a token is renewed.
 *
 * @throws {@link ConfigError} An option cannot work. A folder that is open to others is found at the first `getToken`.
 */
export function fileCache(options: FileCacheOptions = {}): PersistentCache {
  return createFileCache(options, openKeyring)
}

/** {@link fileCache} with a keyring of the caller's. */
export function createFileCache(options: FileCacheOptions, keyring: OpenKeyring): PersistentCache {
  requireObject(options, 'options')
  const { lockTimeoutMs: waitMs = 60_000 } = options
  if (!(waitMs > 0))
    throw new ConfigError('lockTimeoutMs must be more than 0.', {
      next: 'Leave lockTimeoutMs out for 60 seconds.',
    })
  const given = readSealingKeys(options)
  const use = requireOneOf(options.keyring ?? 'when-available', keyringUses, 'keyring')
  const onWarning = quietly(options.onWarning)
  const folder = readFolder(optionalText(options.folder, 'folder'))
  const store = fileStore({ folder, waitMs, onWarning })
  const exclusively = (work: () => Promise<void>) => store.lock('keyring', work, new AbortController().signal)

  const fromKeyring = async (): Promise<SealingKeys | undefined> => {
    if (use === 'never') return undefined
    try {
      const entry = await keyring()
      if (entry) return { current: await keyringKey(entry, exclusively), previous: [] }
    } catch (fault) {
      const isMissing = fault instanceof CacheError && fault.reason === 'no-keyring'
      if (use === 'required' || !isMissing) throw fault
      onWarning(fault)
      return undefined
    }
    if (use === 'required') throw keyringMissing()
    return undefined
  }

  const keys = given ? () => Promise.resolve(given) : onceDone(fromKeyring)
  return openCache(new Vault(store, createEnvelope(keys), onWarning), options)
}

function readFolder(given: string | undefined): () => Promise<string> {
  if (given !== undefined) {
    // Made absolute now: the working directory may have changed by the first use.
    const folder = resolve(given)
    return () => Promise.resolve(folder)
  }
  return async () => {
    const { default: envPaths } = await import('env-paths')
    return resolve(envPaths('mde-kit', { suffix: '' }).cache, 'tokens')
  }
}

/** Keeps the result; a failure is tried again at the next call. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => {
    result ??= work().catch((fault: unknown) => {
      result = undefined
      throw fault
    })
    return result
  }
}
