import { ConfigError } from '@mde-kit/contract/errors'
import type { FlowName } from './config/read-sign-in.ts'
import type { Credential } from './credential.ts'
import { type AuthCodeConfig, authCodeCredential } from './flows/auth-code.ts'
import { type ClientSecretConfig, clientSecretCredential } from './flows/client-secret.ts'
import { type DeviceCodeConfig, deviceCodeCredential } from './flows/device-code.ts'
import { type PasswordConfig, passwordCredential } from './flows/password.ts'

/** One flow and what it needs. */
export type CredentialConfig =
  | ({ readonly flow: 'password' } & PasswordConfig)
  | ({ readonly flow: 'device-code' } & DeviceCodeConfig)
  | ({ readonly flow: 'auth-code' } & AuthCodeConfig)
  | ({ readonly flow: 'client-secret' } & ClientSecretConfig)

const flows: readonly FlowName[] = ['password', 'device-code', 'auth-code', 'client-secret']

/**
 * Makes the credential for the flow that `config.flow` names. Sends nothing before the first `getToken`.
 *
 * @throws {@link ConfigError} The flow is unknown, or an option is missing or cannot work; the message names it.
 */
export function createCredential(config: CredentialConfig): Credential {
  switch (config.flow) {
    case 'password':
      return passwordCredential(config)
    case 'device-code':
      return deviceCodeCredential(config)
    case 'auth-code':
      return authCodeCredential(config)
    case 'client-secret':
      return clientSecretCredential(config)
    default: {
      const { flow }: { flow: unknown } = config
      throw new ConfigError(`flow is ${JSON.stringify(flow)}, which is no sign-in flow.`, {
        next: `Set flow to one of ${flows.join(', ')}.`,
      })
    }
  }
}
