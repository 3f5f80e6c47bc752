import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/errors'

/**
 * What is wrong with a stored token.
 *
 * - `damaged`: unreadable; it was set aside, and the cache starts anew.
 * - `not-encrypted`: in the clear although there is a key; it was deleted, and the cache starts anew.
 * - `tampered`: the key is right but the content is not what was sealed; it was set aside.
 * - `wrong-key`: sealed with a key that was not given; it was left in place.
 * - `too-new`: written by a later version; it was left in place.
 * - `locked`: another process held the lock for too long.
 * - `lock-lost`: the lock was lost while it was held, so another process may have worked at the same time.
 * - `store-failed`: the store could not be read or locked.
 * - `not-saved`: the token was got but could not be stored.
 * - `no-keyring`: the keyring of the operating system cannot be used.
 */
export type CacheErrorReason = (typeof cacheErrorReasons)[number]

export const cacheErrorReasons = [
  'damaged',
  'not-encrypted',
  'tampered',
  'wrong-key',
  'too-new',
  'locked',
  'lock-lost',
  'store-failed',
  'not-saved',
  'no-keyring',
] as const

export interface CacheErrorOptions extends MdeErrorOptions {
  readonly reason: CacheErrorReason
}

/**
 * Something is wrong with a persistent cache. Thrown where no token can be had without losing another; handed to
 * `onWarning` where the sign-in went on.
 */
export class CacheError extends MdeError {
  override readonly name = 'CacheError'
  override readonly code = 'MDE_CACHE'
  readonly reason: CacheErrorReason

  constructor(message: string, options: CacheErrorOptions) {
    super(message, options)
    this.reason = options.reason
  }
}
