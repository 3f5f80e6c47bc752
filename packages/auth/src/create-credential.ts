import { checkCredentialConfig } from './config/credential-config.ts'
import type { Credential } from './credential.ts'
import { type AuthCodeConfig, authCodeCredential } from './flows/auth-code.ts'
import { type ClientAssertionConfig, clientAssertionCredential } from './flows/client-assertion.ts'
import { type ClientCertificateConfig, clientCertificateCredential } from './flows/client-certificate.ts'
import { type ClientSecretConfig, clientSecretCredential } from './flows/client-secret.ts'
import { type DeviceCodeConfig, deviceCodeCredential } from './flows/device-code.ts'
import { type InteractiveConfig, interactiveCredential } from './flows/interactive.ts'
import { type GivenTokenConfig, givenTokenCredential } from './flows/given-token.ts'
import { type ManagedIdentityConfig, managedIdentityCredential } from './flows/managed-identity.ts'
import { type OnBehalfOfConfig, onBehalfOfCredential } from './flows/on-behalf-of.ts'
import { type PasswordConfig, passwordCredential } from './flows/password.ts'
import { type RefreshTokenConfig, refreshTokenCredential } from './flows/refresh-token.ts'
import { type SavedSessionConfig, savedSessionCredential } from './flows/saved-session.ts'

/** One flow and what it needs. */
export type CredentialConfig =
  | ({ readonly flow: 'password' } & PasswordConfig)
  | ({ readonly flow: 'device-code' } & DeviceCodeConfig)
  | ({ readonly flow: 'auth-code' } & AuthCodeConfig)
  | ({ readonly flow: 'interactive' } & InteractiveConfig)
  | ({ readonly flow: 'refresh-token' } & RefreshTokenConfig)
  | ({ readonly flow: 'saved-session' } & SavedSessionConfig)
  | ({ readonly flow: 'on-behalf-of' } & OnBehalfOfConfig)
  | ({ readonly flow: 'client-secret' } & ClientSecretConfig)
  | ({ readonly flow: 'client-certificate' } & ClientCertificateConfig)
  | ({ readonly flow: 'client-assertion' } & ClientAssertionConfig)
  | ({ readonly flow: 'managed-identity' } & ManagedIdentityConfig)
  | ({ readonly flow: 'given-token' } & GivenTokenConfig)

/**
 * Makes the credential for the flow that `config.flow` names. Sends nothing before the first `getToken`.
 *
 * @throws {@link ConfigError} The flow is unknown, or an option is missing, cannot work or belongs to another flow; the
 * message names it.
 */
export function createCredential(config: CredentialConfig): Credential {
  checkCredentialConfig(config)
  switch (config.flow) {
    case 'password':
      return passwordCredential(config)
    case 'device-code':
      return deviceCodeCredential(config)
    case 'auth-code':
      return authCodeCredential(config)
    case 'interactive':
      return interactiveCredential(config)
    case 'refresh-token':
      return refreshTokenCredential(config)
    case 'saved-session':
      return savedSessionCredential(config)
    case 'on-behalf-of':
      return onBehalfOfCredential(config)
    case 'client-secret':
      return clientSecretCredential(config)
    case 'client-certificate':
      return clientCertificateCredential(config)
    case 'client-assertion':
      return clientAssertionCredential(config)
    case 'managed-identity':
      return managedIdentityCredential(config)
    case 'given-token':
      return givenTokenCredential(config)
  }
}
