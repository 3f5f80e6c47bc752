import { cachedCredential } from '../cache/cached-credential.ts'
import { proveBySecret } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireSecret, type SecretInput } from '../config/secret-input.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { appTokens } from './app-tokens.ts'

/** An app that signs in as itself, with a secret. */
export interface ClientSecretConfig extends SignInConfig {
  /** The value of the secret, not its id, or a function that gets it where a new token is needed. */
  readonly clientSecret: SecretInput
}

/**
 * Signs an app in as itself (OAuth 2.0 client credentials, v2 endpoint). Tokens carry application permissions.
 *
 * A secret that Entra refused is not sent again for five minutes.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function clientSecretCredential(config: ClientSecretConfig): Credential {
  const signIn = readSignIn(config, 'client-secret')
  const secret = requireSecret(config.clientSecret, 'clientSecret')
  return cachedCredential(signIn, appTokens(signIn, proveBySecret(secret)))
}
