import type { CloudChoice } from '@mde-kit/contract/clouds'
import type { PersistentCache } from '../cache/persistent-cache.ts'
import type { AuthError } from '../errors/auth-error.ts'
import type { ProxyUse } from '../http/proxy-fetch.ts'

/** Told of what will fail later, after a sign-in that worked. */
export type OnSignInWarning = (warning: AuthError) => void

/** What every flow takes, even where it has no use for it: how requests are sent, by which clock, where tokens live. */
export interface RuntimeConfig {
  /** Sends the requests. Defaults to that of {@link proxyFetch}, which is the global one where nothing else is wanted. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /**
   * `env`, the default, goes through the proxy that `HTTPS_PROXY` and `NO_PROXY` name where they do; `none` goes
   * directly. Not together with `fetch`. A managed identity is never asked for through a proxy.
   */
  readonly proxy?: ProxyUse | undefined
  /**
   * Certificate authorities to trust besides those that Node.js trusts anyway, `NODE_EXTRA_CA_CERTS` among them, as
   * PEM text. Not together with `fetch`.
   */
  readonly ca?: string | undefined
  /** The clock that token lifetimes are measured with. Milliseconds since 1970; defaults to `Date.now`. */
  readonly now?: (() => number) | undefined
  /** How long one request to the sign-in service may take. Defaults to 30 000. */
  readonly timeoutMs?: number | undefined
  /**
   * Told, once for each set of scopes, that a token was granted which the API of Defender for Endpoint will not take:
   * its resource is a host of the API, or belongs to another cloud.
   */
  readonly onWarning?: OnSignInWarning | undefined
  /** Keeps tokens beyond this process: `fileCache()` or `storeCache(store)`. Defaults to memory. */
  readonly cache?: PersistentCache | undefined
}

/** What every flow needs to know: which directory, which app, which cloud. */
export interface SignInConfig extends CloudChoice, RuntimeConfig {
  /** Directory to sign in to: its GUID or a domain. Flows with a user also take `organizations` or `common`. */
  readonly tenantId: string
  /** Application (client) id of the app registration. */
  readonly clientId: string
}
