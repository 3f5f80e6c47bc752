import { isMdeError } from '@mde-kit/contract/errors'
import { faultCode } from '@mde-kit/contract/errors/fault-code'
import { TokenError } from '../errors/token-error.ts'
import type { KeySet } from './key-set.ts'
import type { SigningKey } from './signing-key.ts'

/** Where a verifier looks up signing keys. */
export interface KeyCache {
  /** A key of a set that is not due for a refresh; undefined means nothing but that one has to ask. */
  peek(kid: string): SigningKey | undefined
  /**
   * Finds a key by id, fetching the set when it is due or lacks the key.
   *
   * @throws {@link TokenError} `keys-unavailable`.
   */
  find(kid: string): Promise<SigningKey | 'ambiguous' | undefined>
}

export interface KeyCacheOptions {
  readonly url: string
  readonly load: () => Promise<KeySet>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const refreshMs = 3_600_000
const timeToLiveMs = 86_400_000
const retryMs = 300_000
/** Without any keys each call would ask again, and whoever sends tokens could make a verifier pound Entra. */
const breathMs = 1000

/**
 * Keeps one tenant's key set.
 *
 * Refreshed hourly, because keys roll without notice, and used for 24 hours at most while refreshes fail. A key id
 * that the set lacks causes one more fetch, at most every 5 minutes. Calls at the same time share one fetch.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/signing-key-rollover
 */
export function createKeyCache({ url, load, now }: KeyCacheOptions): KeyCache {
  let held: { readonly keys: KeySet; readonly loadedAt: number } | undefined
  let failure: { readonly cause: unknown; readonly at: number } | undefined
  let searchedAt = Number.NEGATIVE_INFINITY
  let pending: Promise<void> | undefined

  /** A clock that was set back makes everything old: a key set must not live on because of it. */
  const ageOf = (instant: number): number => {
    const age = now() - instant
    return age < 0 ? Number.POSITIVE_INFINITY : age
  }

  const refresh = (): Promise<void> => {
    pending ??= load()
      .then(
        (keys) => {
          held = { keys, loadedAt: now() }
          failure = undefined
        },
        (cause: unknown) => {
          failure = { cause, at: now() }
        },
      )
      .finally(() => {
        pending = undefined
      })
    return pending
  }

  const isLive = (): boolean => held !== undefined && ageOf(held.loadedAt) < timeToLiveMs
  const isDue = (): boolean => {
    if (held === undefined || !isLive()) return true
    return ageOf(held.loadedAt) >= refreshMs && (failure === undefined || ageOf(failure.at) >= retryMs)
  }

  return {
    peek(kid) {
      const key = isDue() ? undefined : held?.keys.get(kid)
      return key === 'ambiguous' ? undefined : key
    },
    async find(kid) {
      const wasDue = isDue()
      const isTooSoon = failure !== undefined && ageOf(failure.at) < breathMs
      if (wasDue && !isTooSoon) await refresh()
      if (held === undefined || !isLive()) throw unavailable(url, failure?.cause)
      // A set that was just asked for is not asked for again; a fetch under way is joined.
      const maySearch = pending !== undefined || (!wasDue && ageOf(searchedAt) >= retryMs)
      if (!held.keys.has(kid) && maySearch) {
        searchedAt = now()
        await refresh()
      }
      return held.keys.get(kid)
    },
  }
}

function unavailable(url: string, cause: unknown): TokenError {
  const code = isMdeError(cause) ? undefined : faultCode(cause)
  const { origin, pathname } = new URL(url)
  // Without the query, which may hold the key of a proxy.
  const what = `The signing keys could not be fetched from ${origin}${pathname}${code === undefined ? '' : ` (${code})`}.`
  return new TokenError('keys-unavailable', isMdeError(cause) ? `${what} ${cause.message}` : what, {
    next: `Check that this machine reaches ${origin}, then try again. The token itself was not judged.`,
    cause,
  })
}
