import type { CloudChoice } from '@mde-kit/contract/clouds'
import type { PersistentCache } from '../cache/persistent-cache.ts'

/** What every flow needs to know: which directory, which app, which cloud. */
export interface SignInConfig extends CloudChoice {
  /** Directory to sign in to: its GUID or a domain. Flows with a user also take `organizations` or `common`. */
  readonly tenantId: string
  /** Application (client) id of the app registration. */
  readonly clientId: string
  /** Sends the requests. Defaults to the global `fetch`, so a proxy or a test needs no patching. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** The clock that token lifetimes are measured with. Milliseconds since 1970; defaults to `Date.now`. */
  readonly now?: (() => number) | undefined
  /** How long one request to the sign-in service may take. Defaults to 30 000. */
  readonly timeoutMs?: number | undefined
  /** Keeps tokens beyond this process: `fileCache()` or `storeCache(store)`. Defaults to memory. */
  readonly cache?: PersistentCache | undefined
}
