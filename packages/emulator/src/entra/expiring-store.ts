/** A map whose entries go away by age and by number, so that nothing a stranger does can fill the memory. */
export interface ExpiringStore<T> {
  put(key: string, value: T): void
  get(key: string): T | undefined
  delete(key: string): void
  clear(): void
  size(): number
}

export interface ExpiringStoreOptions {
  readonly now: () => number
  readonly ttlMs: number
  /** The oldest entry makes room for the newest. */
  readonly maxEntries: number
}

export function createExpiringStore<T>({ now, ttlMs, maxEntries }: ExpiringStoreOptions): ExpiringStore<T> {
  const entries = new Map<string, { readonly value: T; readonly goneAt: number }>()

  // One time to live for all: insertion order is the order of age.
  const evict = (): void => {
    for (const [key, { goneAt }] of entries) {
      if (goneAt > now() && entries.size <= maxEntries) return
      entries.delete(key)
    }
  }

  return {
    put(key, value) {
      entries.delete(key)
      entries.set(key, { value, goneAt: now() + ttlMs })
      evict()
    },
    get(key) {
      evict()
      return entries.get(key)?.value
    },
    delete(key) {
      entries.delete(key)
    },
    clear: () => entries.clear(),
    size() {
      evict()
      return entries.size
    },
  }
}
