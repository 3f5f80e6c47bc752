import { ConfigError } from '@mde-kit/contract/errors'
import {
  type Environment,
  type EnvironmentSettings,
  type IdentityOption,
  readEnvironment,
  variableOf,
} from './config/read-environment.ts'
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
}

/** A credential, and where it comes from. */
export interface ChosenCredential {
  readonly credential: Credential
  readonly flow: CredentialConfig['flow']
  /** Which source won, in one sentence that names variables and no value. Fit to be logged. */
  readonly source: string
}

/** What proves each flow that an environment can hold, in the order in which they are named. */
const proofs = {
  'given-token': ['token'],
  'refresh-token': ['refreshToken'],
  'client-secret': ['clientSecret'],
  'client-certificate': ['certificatePath'],
  'client-assertion': ['assertionFile'],
  password: ['username', 'password'],
} as const satisfies Partial<Record<CredentialConfig['flow'], readonly IdentityOption[]>>

type ProvenFlow = keyof typeof proofs

/**
 * Makes a credential from environment variables: `MDE_TENANT_ID`, `MDE_CLIENT_ID` and one of `MDE_CLIENT_SECRET`,
 * `MDE_CLIENT_CERTIFICATE_PATH`, `MDE_FEDERATED_TOKEN_FILE`, `MDE_USERNAME` with `MDE_PASSWORD`, `MDE_REFRESH_TOKEN`;
 * or `MDE_TOKEN` alone. The same with `AZURE_` in front, as in `@azure/identity`, where no `MDE_` variable says who
 * signs in. `MDE_FLOW`, `MDE_CLOUD`, `MDE_AUTHORITY_HOST` and `MDE_RESOURCE` apply to both.
 *
 * @param env Usually `process.env`.
 * @returns The credential, with the sentence that says which variables won.
 * @throws {@link ConfigError} Nothing is set, something is missing, or more than one flow is possible and `MDE_FLOW`
 * does not choose. The message names the variables.
 */
export function credentialFromEnv(env: Environment, options: FromEnvOptions = {}): ChosenCredential {
  const settings = readEnvironment(env)
  const flow = settings.flow ?? onlyFlow(settings)
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

function onlyFlow({ identity, prefix }: EnvironmentSettings): ProvenFlow {
  const possible = Object.entries(proofs)
    .filter(([, [first]]) => identity[first] !== undefined)
    .map(([flow]) => flow)
    .filter((flow): flow is ProvenFlow => Object.hasOwn(proofs, flow))
  const [flow] = possible
  if (flow !== undefined && possible.length === 1) return flow
  if (flow !== undefined) {
    const variables = possible.map((name) => variableOf(prefix, proofs[name][0]))
    throw new ConfigError(`${variables.join(' and ')} are all set, so that it is not clear which is meant.`, {
      next: `Keep one of them, or set MDE_FLOW to one of ${possible.join(', ')}.`,
    })
  }
  const found = Object.keys(identity).length > 0
  throw new ConfigError(
    found
      ? `Variables that begin with ${prefix} say who signs in, and none proves it.`
      : 'No variable says who signs in.',
    {
      next: `Set ${prefix}TENANT_ID, ${prefix}CLIENT_ID and ${prefix}CLIENT_SECRET, or MDE_FLOW for another flow.`,
    },
  )
}

function readConfig(
  flow: CredentialConfig['flow'],
  settings: EnvironmentSettings,
  { onDeviceCode, openBrowser, ...runtime }: FromEnvOptions,
): { config: CredentialConfig; used: readonly IdentityOption[] } {
  const { identity, prefix, cloud, authorityHost, resource } = settings
  const used: IdentityOption[] = []
  const optional = (option: IdentityOption): string | undefined => {
    const value = identity[option]
    if (value !== undefined) used.push(option)
    return value
  }
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
    cloud,
    authorityHost,
    resource,
  })

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
      case 'auth-code':
      case 'on-behalf-of':
        throw new ConfigError(`MDE_FLOW is ${flow}, which needs more than an environment can hold.`, {
          next: `Use createCredential({ flow: '${flow}', … }) in code, or another flow.`,
        })
    }
  }
  return { config: read(), used }
}

function needed<T>(callback: T | undefined, option: string): T {
  if (callback !== undefined) return callback
  throw new ConfigError(`MDE_FLOW asks for a person, and ${option} is missing.`, {
    next: `Pass ${option} to credentialFromEnv, or set MDE_FLOW to a flow without a person.`,
  })
}

function sentence(
  flow: string,
  used: readonly IdentityOption[],
  { prefix, passedOver }: EnvironmentSettings,
): string {
  const names = used.map((option) => variableOf(prefix, option))
  const from = names.length > 0 ? names.join(', ') : 'MDE_FLOW alone'
  const rest = passedOver ? '; AZURE_* variables were passed over.' : '.'
  return `The ${flow} sign-in comes from ${from} of the environment${rest}`
}
