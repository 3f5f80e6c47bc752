/** The part of a key-value client that is used. */
declare const server: {
  get(key: string): Promise<string | null>
  set(key: string, value: string): Promise<unknown>
  del(key: string): Promise<unknown>
  withLock(key: string, work: () => Promise<void>, signal: AbortSignal): Promise<void>
}
declare const key: string

// README: store
import { storeCache, type TokenStore } from '@mde-kit/auth'

const store: TokenStore = {
  get: (row) => server.get(row),
  set: (row, value) => server.set(row, value),
  delete: (row) => server.del(row),
  lock: (row, work, signal) => server.withLock(row, () => work(store), signal),
}
const cache = storeCache(store, { key })
// README: end

export { cache }
