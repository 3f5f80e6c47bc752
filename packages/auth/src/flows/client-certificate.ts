import { cachedCredential } from '../cache/cached-credential.ts'
import type { ClientCertificate } from '../client-auth/client-certificate.ts'
import { requireClientKey } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { appTokens } from './app-tokens.ts'

/** An app that signs in as itself, with a certificate. */
export interface ClientCertificateConfig extends SignInConfig {
  readonly clientCertificate: ClientCertificate
}

/**
 * Signs an app in as itself with a certificate (OAuth 2.0 client credentials, v2 endpoint): a client assertion signed
 * with PS256 and named by `x5t#S256`. Tokens carry application permissions.
 *
 * The certificate is opened at the first `getToken`, which rejects with a `ConfigError` where that fails or where it
 * has expired.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export function clientCertificateCredential(config: ClientCertificateConfig): Credential {
  const signIn = readSignIn(config, 'client-certificate')
  const { clientCertificate } = config
  return cachedCredential(signIn, appTokens(signIn, requireClientKey({ clientCertificate }, signIn.now)))
}
