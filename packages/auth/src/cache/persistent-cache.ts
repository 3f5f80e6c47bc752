import { ConfigError } from '@mde-kit/contract/errors'
import { requireObject } from '../config/require-object.ts'
import { requireText } from '../config/require-text.ts'
import { createEnvelope } from './envelope.ts'
import { memoryStore } from './memory-store.ts'
import { readSealingKey, type SealingKeyInput } from './sealing-key.ts'
import type { TokenStore } from './token-store.ts'
import { type OnCacheWarning, Vault } from './vault.ts'

/** Where tokens outlive the process, for the `cache` option. Made by `fileCache` or `storeCache`. */
export interface PersistentCache {
  /** Whose session is taken up. */
  readonly user: string
  readonly vault: Vault
}

/** What all persistent caches have in common. */
export interface PersistentCacheOptions {
  /**
   * Whose session to take up, for an app with several users: a name of your choice for the person, such as an
   * employee number. Part of the key of the row, so no secret. Defaults to `default`, for one user per app and tenant.
   */
  readonly user?: string | undefined
  /** Told of trouble that the sign-in went on in spite of: a damaged row, a row that could not be written. */
  readonly onWarning?: OnCacheWarning | undefined
}

/** Options of {@link storeCache}. */
export interface StoreCacheOptions extends PersistentCacheOptions {
  /** Seals every row with AES-256-GCM: 32 random bytes, as they are or in base64. */
  readonly key?: SealingKeyInput | undefined
  /** Keys that rows may still be sealed with. Rows are sealed with `key` when they are next written. */
  readonly previousKeys?: readonly SealingKeyInput[] | undefined
}

/**
 * Keeps tokens in a store of yours, such as a database that several processes share.
 *
 * @throws {@link ConfigError} The store lacks a function, or a key does not have 32 bytes.
 */
export function storeCache(store: TokenStore, options: StoreCacheOptions = {}): PersistentCache {
  requireObject(store, 'store', ['get', 'set', 'delete'])
  requireObject(options, 'options')
  const keys = readSealingKeys(options)
  const envelope = createEnvelope(() => Promise.resolve(keys))
  return openCache(new Vault(store, envelope, quietly(options.onWarning)), options)
}

/**
 * Reads the `cache` option: memory of its own where it is left out.
 *
 * @throws {@link ConfigError} It is something else, such as a store.
 */
export function readCache(cache: PersistentCache | undefined): PersistentCache {
  if (cache === undefined) return memoryCache()
  // Its own class would not do: two copies of this package have two.
  if (typeof cache?.vault?.lock === 'function' && typeof cache.user === 'string') return cache
  throw new ConfigError('cache is no cache of this package.', {
    next: 'Set cache to fileCache(), or to storeCache(store) where you have a store.',
  })
}

/** What the `cache` option defaults to: nothing outlives the credential. */
export function memoryCache(): PersistentCache {
  return storeCache(memoryStore())
}

export function openCache(vault: Vault, { user = 'default' }: PersistentCacheOptions): PersistentCache {
  return Object.freeze({ user: requireText(user, 'user'), vault })
}

/** Reads the keys that were given; undefined where none was. */
export function readSealingKeys({ key, previousKeys = [] }: Pick<StoreCacheOptions, 'key' | 'previousKeys'>) {
  if (key === undefined) return undefined
  return {
    current: readSealingKey(key, 'key'),
    previous: previousKeys.map((previous, index) => readSealingKey(previous, `previousKeys[${index}]`)),
  }
}

/** A callback that throws must not cost a token. */
export function quietly<T>(onWarning: ((warning: T) => void) | undefined): (warning: T) => void {
  return (warning) => {
    try {
      onWarning?.(warning)
    } catch {
      // Nothing is owed to a callback that fails to listen.
    }
  }
}
