import { ConfigError } from '@mde-kit/contract/errors'
import { cachedCredential } from '../cache/cached-credential.ts'
import type { PersistentCache } from '../cache/persistent-cache.ts'
import type { ClientKeyConfig } from '../client-auth/client-key.ts'
import { readClientKey } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { userSessions } from '../msal/user-sessions.ts'

/** A user who signed in before in a browser or with a device code, to the same tenant and app, with this cache. */
export interface SavedSessionConfig extends SignInConfig, ClientKeyConfig {
  /** Where the session is. */
  readonly cache: PersistentCache
}

/**
 * Takes up the session that another flow left in a cache, and asks nobody: for a program that runs by itself, and for
 * a chain. Renews silently until the session ends.
 *
 * `getToken` rejects with `MDE_AUTH_EXPIRED` where no session is left.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 */
export function savedSessionCredential(config: SavedSessionConfig): Credential {
  const signIn = readSignIn(config, 'saved-session')
  if (config.cache === undefined)
    throw new ConfigError('cache is missing.', { next: 'Set cache to the one that the user signed in with.' })
  return cachedCredential(signIn, userSessions({ signIn, prove: readClientKey(config, signIn.now) }))
}
