import type { WebSignInConfig } from '@mde-kit/auth'

/** For which app registration the pages work, and how. */
export interface AppConfig extends WebSignInConfig {
  /** How long a session lasts that nobody uses. Defaults to 30 minutes. */
  readonly idleMs?: number | undefined
  /** How long a session lasts however much it is used. Defaults to 8 hours. */
  readonly lifetimeMs?: number | undefined
  /** How long a page waits for an answer of the API. Defaults to 20 seconds. */
  readonly apiTimeoutMs?: number | undefined
  /** Told of faults that a page could not explain. Defaults to nobody. */
  readonly onFault?: ((fault: unknown) => void) | undefined
}

/** The redirect URI of the tutorial. Its port is where the app listens. */
export const defaultRedirectUri = 'http://localhost:31544'
