import { cachedCredential } from '../cache/cached-credential.ts'
import type { GetAssertion } from '../client-auth/client-key.ts'
import { requireClientKey } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { appTokens } from './app-tokens.ts'

/** An app that signs in as itself, with a token of an identity provider it trusts. Exactly one of the two is given. */
export interface ClientAssertionConfig extends SignInConfig {
  /** Gets the token, at each request: GitHub Actions, another cloud, a key vault. */
  readonly getAssertion?: GetAssertion | undefined
  /** File that holds the token, read at each request because it rotates: `AZURE_FEDERATED_TOKEN_FILE`. */
  readonly assertionFile?: string | undefined
}

/**
 * Signs an app in as itself without a secret of its own (OAuth 2.0 client credentials with a federated credential, v2
 * endpoint). Tokens carry application permissions.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export function clientAssertionCredential(config: ClientAssertionConfig): Credential {
  const signIn = readSignIn(config, 'client-assertion')
  const { getAssertion, assertionFile } = config
  return cachedCredential(
    signIn,
    appTokens(signIn, requireClientKey({ getAssertion, assertionFile }, signIn.now)),
  )
}
