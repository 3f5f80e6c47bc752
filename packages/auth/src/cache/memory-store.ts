import type { TokenStore } from './token-store.ts'

/** Keeps rows in this process. The {@link Vault} in front lets callers take turns, so no lock is needed. */
export function memoryStore(): TokenStore {
  const rows = new Map<string, string>()
  return {
    get: (key) => Promise.resolve(rows.get(key)),
    set: (key, value) => Promise.resolve(rows.set(key, value)),
    delete: (key) => Promise.resolve(rows.delete(key)),
  }
}
