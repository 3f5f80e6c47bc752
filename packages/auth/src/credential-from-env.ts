import { ConfigError } from '@mde-kit/contract/errors'
import { chooseFlow } from './config/choose-flow.ts'
import { listAll } from './config/list-names.ts'
import {
  type Environment,
  type EnvironmentSettings,
  type IdentityOption,
  readEnvironment,
  type Setting,
  variableOf,
} from './config/read-environment.ts'
import { requireObject } from './config/require-object.ts'
import type { RuntimeConfig } from './config/sign-in-config.ts'
import { createCredential, type CredentialConfig } from './create-credential.ts'
import type { Credential } from './credential.ts'
import type { DeviceCodeConfig } from './flows/device-code.ts'
import type { InteractiveConfig } from './flows/interactive.ts'

/** What an environment cannot hold. */
export interface FromEnvOptions extends RuntimeConfig {
  /** Needed where `MDE_FLOW` is `device-code`. */
  readonly onDeviceCode?: DeviceCodeConfig['onDeviceCode'] | undefined
  /** Needed where `MDE_FLOW` is `interactive`. */
  readonly openBrowser?: InteractiveConfig['openBrowser'] | undefined
  /** Keeps tokens beyond this process. Needed where `MDE_FLOW` is `saved-session`. */
  readonly cache?: RuntimeConfig['cache']
}

/** A credential, and where it comes from. */
export interface ChosenCredential {
  readonly credential: Credential
  readonly flow: CredentialConfig['flow']
  /** Which source won, in one sentence that names the variables that were used, those that were not, and no value. Fit to be logged. */
  readonly source: string
}

/**
 * Makes a credential from environment variables: `MDE_TENANT_ID`, `MDE_CLIENT_ID` and one of `MDE_CLIENT_SECRET`,
 * `MDE_CLIENT_CERTIFICATE_PATH`, `MDE_FEDERATED_TOKEN_FILE`, `MDE_USERNAME` with `MDE_PASSWORD`, `MDE_REFRESH_TOKEN`;
 * or `MDE_TOKEN` alone. The same with `AZURE_` in front, as in `@azure/identity`, where no `MDE_` variable says who
 * signs in. `MDE_FLOW`, `MDE_CLOUD` and `MDE_AUTHORITY_HOST` apply to both.
 *
 * @param env Usually `process.env`.
 * @returns The credential, with the sentence that says which variables won.
 * @throws {@link ConfigError} Nothing is set, something is missing, or more than one flow is possible and `MDE_FLOW`
 * does not choose. The message names the variables.
 */
export function credentialFromEnv(env: Environment, options: FromEnvOptions = {}): ChosenCredential {
  requireObject(env, 'env')
  requireObject(options, 'options')
  const settings = readEnvironment(env)
  const flow = settings.flow?.value ?? chooseFlow(settings)
  const { config, used } = readConfig(flow, settings, options)
  return { credential: createCredential(config), flow, source: sentence(flow, used, settings) }
}

/**
 * Makes a credential from a configuration where there is one, else from the environment.
 *
 * @throws {@link ConfigError} As in {@link createCredential} and {@link credentialFromEnv}.
 */
export function chooseCredential(
  config: CredentialConfig | undefined,
  env: Environment,
  options: FromEnvOptions = {},
): ChosenCredential {
  if (config === undefined) return credentialFromEnv(env, options)
  return {
    credential: createCredential(config),
    flow: config.flow,
    source: `The ${config.flow} sign-in comes from the configuration; the environment was not read.`,
  }
}

function readConfig(
  flow: CredentialConfig['flow'],
  settings: EnvironmentSettings,
  { onDeviceCode, openBrowser, ...runtime }: FromEnvOptions,
): { config: CredentialConfig; used: ReadonlySet<string> } {
  const { identity, prefix } = settings
  const used = new Set<string>()
  const take = <T>(setting: Setting<T> | undefined): T | undefined => {
    if (setting) used.add(setting.variable)
    return setting?.value
  }
  const optional = (option: IdentityOption): string | undefined => take(identity[option])
  const required = (option: IdentityOption): string => {
    const value = optional(option)
    if (value !== undefined) return value
    const name = variableOf(prefix, option)
    throw new ConfigError(`${name} is missing for the ${flow} flow.`, {
      next: `Set ${name}; variables with another prefix are not mixed in.`,
    })
  }
  const app = () => ({
    tenantId: required('tenantId'),
    clientId: required('clientId'),
    ...runtime,
    cloud: take(settings.cloud),
    authorityHost: take(settings.authorityHost),
  })
  const needed = <T>(value: T | undefined, option: string): T => {
    if (value !== undefined) return value
    throw new ConfigError(`${option} is missing for the ${flow} flow, which MDE_FLOW asks for.`, {
      next: `Pass ${option} to credentialFromEnv, or set MDE_FLOW to another flow.`,
    })
  }
  take(settings.flow)

  const read = (): CredentialConfig => {
    switch (flow) {
      case 'given-token':
        return { flow, token: required('token'), ...runtime }
      case 'refresh-token':
        return {
          flow,
          ...app(),
          refreshToken: required('refreshToken'),
          clientSecret: optional('clientSecret'),
        }
      case 'client-secret':
        return { flow, ...app(), clientSecret: required('clientSecret') }
      case 'client-certificate':
        return {
          flow,
          ...app(),
          clientCertificate: {
            path: required('certificatePath'),
            passphrase: optional('certificatePassphrase'),
            sendChain: ['1', 'true'].includes(optional('sendChain')?.toLowerCase() ?? ''),
          },
        }
      case 'client-assertion':
        return { flow, ...app(), assertionFile: required('assertionFile') }
      case 'password':
        return {
          flow,
          ...app(),
          username: required('username'),
          password: required('password'),
          clientSecret: optional('clientSecret'),
        }
      case 'managed-identity':
        return { flow, ...runtime, clientId: optional('clientId') }
      case 'device-code':
        return { flow, ...app(), onDeviceCode: needed(onDeviceCode, 'onDeviceCode') }
      case 'interactive':
        return { flow, ...app(), openBrowser: needed(openBrowser, 'openBrowser') }
      case 'saved-session':
        return {
          flow,
          ...app(),
          clientSecret: optional('clientSecret'),
          cache: needed(runtime.cache, 'cache'),
        }
      case 'auth-code':
      case 'on-behalf-of':
        throw new ConfigError(`MDE_FLOW is ${flow}, which needs more than an environment can hold.`, {
          next: `Use createCredential({ flow: '${flow}', … }) in code, or another flow.`,
        })
    }
  }
  return { config: read(), used }
}

/** Says what was used, and what else is set for a sign-in and was not. */
function sentence(flow: string, used: ReadonlySet<string>, settings: EnvironmentSettings): string {
  const { identity, cloud, authorityHost, passedOver, idle } = settings
  const read = [...Object.values(identity), cloud, authorityHost].flatMap((one) => one?.variable ?? [])
  const unused = [...read, ...passedOver, ...idle].filter((variable) => !used.has(variable))
  const rest = unused.length === 0 ? '' : `; not used: ${unused.join(', ')}`
  const variables = used.size === 1 ? 'variable' : 'variables'
  return `The ${flow} sign-in comes from the environment ${variables} ${listAll([...used])}${rest}.`
}
