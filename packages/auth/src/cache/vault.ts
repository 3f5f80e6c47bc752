import { isMdeError } from '@mde-kit/contract/errors'
import { CacheError } from '../errors/cache-error.ts'
import { abortedError } from '../http/until-aborted.ts'
import type { Envelope } from './envelope.ts'
import type { StoreAccess, TokenStore } from './token-store.ts'
import { Turns } from './turns.ts'
import { foreignFault } from '../errors/foreign-fault.ts'

/** Told of trouble that a sign-in went on in spite of. */
export type OnCacheWarning = (warning: CacheError) => void

/** Rows that nobody else changes meanwhile. */
export interface HeldRows {
  get(key: string): Promise<string | undefined>
  /** Stores a row. Where that fails a warning is given: a token in hand is worth more than one in the cache. */
  set(key: string, text: string): Promise<void>
  delete(key: string): Promise<void>
}

/**
 * Stands between flows and a store: seals and opens rows, takes turns, and decides what trouble ends a sign-in.
 *
 * It has no property of its own, so inspecting or serialising one shows nothing.
 */
export class Vault {
  readonly #store: TokenStore
  readonly #envelope: Envelope
  readonly #warn: OnCacheWarning
  readonly #turns = new Turns()

  constructor(store: TokenStore, envelope: Envelope, warn: OnCacheWarning) {
    this.#store = store
    this.#envelope = envelope
    this.#warn = warn
  }

  /** Reads a row without waiting for anybody. Whatever is wrong comes up again, and counts, under the lock. */
  async peek(key: string): Promise<string | undefined> {
    try {
      const raw = await this.#store.get(key)
      return raw == null ? undefined : await this.#envelope.open(key, raw)
    } catch {
      return undefined
    }
  }

  /**
   * Runs work while nobody else, in this process or another, runs work under the same key.
   *
   * @throws {@link CacheError} The store could not be locked or read, or what it holds cannot be opened.
   * @throws Whatever `work` throws.
   */
  lock<T>(key: string, work: (held: HeldRows) => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#turns.take(key, async () => {
      // A caller may have given up while waiting for its turn.
      if (signal.aborted) throw abortedError(signal)
      let outcome: PromiseSettledResult<T> | undefined
      const run = async (access: StoreAccess): Promise<void> => {
        ;[outcome] = await Promise.allSettled([this.#envelope.ready().then(() => work(this.#rows(access)))])
      }
      try {
        await (this.#store.lock ? this.#store.lock(key, run, signal) : run(this.#store))
      } catch (fault) {
        if (outcome === undefined) throw storeFailed(fault)
        this.#warn(notSaved(fault))
      }
      if (outcome === undefined) throw workNotRun()
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value
    })
  }

  /** Stores what has been got already, whatever the store says: a warning is given where it cannot be locked. */
  async keep(key: string, work: (held: HeldRows) => Promise<void>): Promise<void> {
    try {
      // No caller's signal: what a person did is kept even if nobody waits for it any more.
      await this.lock(key, work, new AbortController().signal)
    } catch (fault) {
      if (!(fault instanceof CacheError)) throw fault
      this.#warn(fault)
    }
  }

  #rows(access: StoreAccess): HeldRows {
    return {
      get: (key) => this.#read(access, key),
      set: async (key, text) => {
        const sealed = await this.#envelope.seal(key, text)
        await this.#orWarn(() => access.set(key, sealed))
      },
      delete: (key) => this.#orWarn(() => access.delete(key)),
    }
  }

  async #orWarn(write: () => Promise<unknown>): Promise<void> {
    try {
      await write()
    } catch (fault) {
      this.#warn(notSaved(fault))
    }
  }

  async #read(access: StoreAccess, key: string): Promise<string | undefined> {
    let raw: string | null | undefined
    try {
      raw = await access.get(key)
    } catch (fault) {
      throw storeFailed(fault)
    }
    if (raw == null) return undefined
    try {
      return await this.#envelope.open(key, raw)
    } catch (fault) {
      if (!(fault instanceof CacheError)) throw fault
      return this.#cleanUp(access, key, raw, fault)
    }
  }

  /** Makes room for a new row where an old one cannot be used, and says so. */
  async #cleanUp(access: StoreAccess, key: string, raw: string, fault: CacheError): Promise<undefined> {
    const { reason } = fault
    try {
      if (reason === 'not-encrypted') await access.delete(key)
      if (reason === 'damaged' || reason === 'tampered') await this.#setAside(access, key, raw)
    } catch (trouble) {
      throw storeFailed(trouble)
    }
    if (reason !== 'damaged' && reason !== 'not-encrypted') throw fault
    this.#warn(fault)
    return undefined
  }

  async #setAside(access: StoreAccess, key: string, raw: string): Promise<void> {
    if (this.#store.setAside) await this.#store.setAside(key)
    else {
      await access.set(`${key}.damaged`, raw)
      await access.delete(key)
    }
  }
}

const lookAtCause =
  'Look at the cause: it names what the store threw, and where. Its text may hold tokens, so it is left out.'

function storeFailed(fault: unknown): Error {
  if (isMdeError(fault)) return fault
  const cause = foreignFault(fault)
  return new CacheError(`The token cache could not be used${codeOf(cause)}.`, {
    reason: 'store-failed',
    next: lookAtCause,
    cause,
  })
}

/** The code of a stand-in: a label, so that no secret can be in it. */
function codeOf(cause: Error): string {
  return 'code' in cause ? ` (${String(cause.code)})` : ''
}

function workNotRun(): CacheError {
  return new CacheError('The lock() of the token store did not run the work it was given.', {
    reason: 'store-failed',
    next: 'Have lock() call work(held) once, and wait for it.',
  })
}

function notSaved(fault: unknown): CacheError {
  if (fault instanceof CacheError) return fault
  const cause = foreignFault(fault)
  return new CacheError(
    `A token could not be stored${codeOf(cause)}, so the next process has to sign in again.`,
    {
      reason: 'not-saved',
      next: lookAtCause,
      cause,
    },
  )
}
