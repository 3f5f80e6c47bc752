import type { TokenStore } from '../../src/cache/token-store.ts'

/** The simplest store that a caller could write, with its rows open to look at. Several caches can share it. */
export function mapStore(
  rows = new Map<string, string>(),
): TokenStore & { readonly rows: Map<string, string> } {
  return {
    rows,
    get: (key) => Promise.resolve(rows.get(key) ?? null),
    set: (key, value) => Promise.resolve(rows.set(key, value)),
    delete: (key) => Promise.resolve(rows.delete(key)),
  }
}
