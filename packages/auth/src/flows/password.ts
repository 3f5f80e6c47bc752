import { cachedCredential } from '../cache/cached-credential.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireOneOf } from '../config/require-one-of.ts'
import { optionalText, requireText } from '../config/require-text.ts'
import { requireSecret, type SecretInput } from '../config/secret-input.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { passwordTokensV1 } from './password-tokens-v1.ts'
import { passwordTokensV2 } from './password-tokens-v2.ts'

/** A user who signs in with a name and a password, without a browser. */
export interface PasswordConfig extends SignInConfig {
  /** User principal name: `user@contoso.com`. */
  readonly username: string
  /** The password, or a function that asks for it where no refresh token will do. */
  readonly password: SecretInput
  /** For an app that is no public client. */
  readonly clientSecret?: string | undefined
  /** `v1` sends `resource`, as the tutorial of the API does; `v2` sends `scope`. Defaults to `v1`. */
  readonly endpoint?: 'v1' | 'v2' | undefined
}

/**
 * Signs a user in with a password (OAuth 2.0 password grant), as the tutorial of the API does.
 *
 * Cannot do a second factor, and fails for federated accounts; prefer another flow where a person is near. Renews
 * with the refresh token, and with the password when that is refused. On v1 `enableCae` has no effect.
 *
 * A password that Entra refused is not sent again for five minutes, so that a loop does not lock the account.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/defender-endpoint/api/exposed-apis-create-app-nativeapp
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth-ropc
 */
export function passwordCredential(config: PasswordConfig): Credential {
  const signIn = readSignIn(config, 'password')
  const user = {
    username: requireText(config.username, 'username'),
    password: requireSecret(config.password, 'password'),
    clientSecret: optionalText(config.clientSecret, 'clientSecret'),
  }
  const endpoint = requireOneOf(config.endpoint ?? 'v1', ['v1', 'v2'], 'endpoint')
  return cachedCredential(signIn, (endpoint === 'v1' ? passwordTokensV1 : passwordTokensV2)(signIn, user))
}
