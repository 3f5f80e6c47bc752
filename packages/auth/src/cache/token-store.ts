/** Reads and writes the rows of a store. */
export interface StoreAccess {
  /** The text last set under this key; null or undefined where there is none. */
  get(key: string): Promise<string | null | undefined>
  set(key: string, value: string): Promise<unknown>
  delete(key: string): Promise<unknown>
}

/**
 * Where a persistent cache keeps its rows: a database, a key-value server, anything with get, set and delete.
 *
 * Keys are paths of up to about 600 characters, percent-encoded: sign-in host, tenant, app, account, and what the row
 * holds. Values are texts of up to about 50 kB that hold tokens, sealed where the cache has a key.
 */
export interface TokenStore extends StoreAccess {
  /**
   * Runs `work` once while no other process runs work under the same key, and lets go when it has ended.
   *
   * Without it, processes that renew at the same time each send a request of their own, and one of two rotated
   * refresh tokens is lost. `work` never rejects.
   *
   * @param work Must use the access it is given, which may be bound to the connection that holds the lock.
   * @param signal Fires when nobody waits for the token any more; stop waiting for the lock then.
   */
  lock?(key: string, work: (held: StoreAccess) => Promise<void>, signal: AbortSignal): Promise<void>
  /**
   * Moves a row that cannot be read out of the way, where somebody can look at it.
   *
   * Without it, the value is set under the same key with `.damaged` at the end, and the row is deleted.
   */
  setAside?(key: string): Promise<unknown>
}
