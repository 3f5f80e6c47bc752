import { clouds, type CloudName } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import * as z from 'zod'
import { flowNames } from './flow-names.ts'

/** The environment of a process, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Variables that say who signs in, without their prefix, and the option that each fills. */
const identity = {
  tenantId: 'TENANT_ID',
  clientId: 'CLIENT_ID',
  clientSecret: 'CLIENT_SECRET',
  certificatePath: 'CLIENT_CERTIFICATE_PATH',
  certificatePassphrase: 'CLIENT_CERTIFICATE_PASSWORD',
  sendChain: 'CLIENT_SEND_CERTIFICATE_CHAIN',
  assertionFile: 'FEDERATED_TOKEN_FILE',
  username: 'USERNAME',
  password: 'PASSWORD',
} as const

/** Two that only this project knows. */
const ownIdentity = { ...identity, token: 'TOKEN', refreshToken: 'REFRESH_TOKEN' } as const

export type IdentityOption = keyof typeof ownIdentity
export type Prefix = 'MDE_' | 'AZURE_'

/** A value, and the variable that holds it. */
export interface Setting<T = string> {
  readonly variable: string
  readonly value: T
}

/** What the environment says. */
export interface EnvironmentSettings {
  /** Whose variables say who signs in. */
  readonly prefix: Prefix
  readonly identity: Readonly<Partial<Record<IdentityOption, Setting>>>
  /** Variables of the other prefix that say so too, and are not read. */
  readonly passedOver: readonly string[]
  readonly flow: Setting<(typeof flowNames)[number]> | undefined
  readonly cloud: Setting<CloudName> | undefined
  readonly authorityHost: Setting | undefined
  /** Variables that are set and that no sign-in reads now. */
  readonly idle: readonly string[]
}

/** What people choose themselves, so that it may begin or end with anything. */
const freeText: readonly IdentityOption[] = ['certificatePassphrase', 'password']

/** A variable that is set to nothing counts as not set, as shells and container platforms mean it. */
const variable = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() || undefined : value),
  z.string().optional(),
)

const settings = z.object({
  MDE_FLOW: variable.pipe(z.enum(flowNames).optional()),
  MDE_CLOUD: variable.pipe(z.enum(Object.keys(clouds) as CloudName[]).optional()),
  MDE_AUTHORITY_HOST: variable,
  MDE_RESOURCE: variable,
  AZURE_AUTHORITY_HOST: variable,
})

/**
 * Reads `MDE_*` and the standard `AZURE_*`. Where any `MDE_*` variable says who signs in, no `AZURE_*` one does:
 * half of one identity is never completed with half of another.
 *
 * The line break at the end of a mounted secret is left out, and so are blanks around all but passwords.
 *
 * @throws {@link ConfigError} `MDE_FLOW` or `MDE_CLOUD` has a value that there is not, or a value is in quotes.
 */
export function readEnvironment(env: Environment): EnvironmentSettings {
  const parsed = settings.safeParse(env)
  if (!parsed.success) throw noSuchValue(parsed.error)
  const { data } = parsed
  const own = readIdentity(env, 'MDE_')
  const standard = readIdentity(env, 'AZURE_')
  const isOwn = Object.keys(own).length > 0 || Object.keys(standard).length === 0
  refuseQuotes(isOwn ? own : standard)
  const standardHost = setting('AZURE_AUTHORITY_HOST', data.AZURE_AUTHORITY_HOST)
  const authorityHost =
    setting('MDE_AUTHORITY_HOST', data.MDE_AUTHORITY_HOST) ?? (isOwn ? undefined : standardHost)
  // What a token is for is said at each getToken, so that MDE_RESOURCE is for the caller alone.
  const idle = [setting('MDE_RESOURCE', data.MDE_RESOURCE), standardHost]
    .filter((one) => one !== authorityHost)
    .flatMap((one) => one?.variable ?? [])
  return {
    prefix: isOwn ? 'MDE_' : 'AZURE_',
    identity: isOwn ? own : standard,
    passedOver: isOwn ? Object.values(standard).map(({ variable }) => variable) : [],
    flow: setting('MDE_FLOW', data.MDE_FLOW),
    cloud: setting('MDE_CLOUD', data.MDE_CLOUD),
    authorityHost,
    idle,
  }
}

function setting<T>(variable: string, value: T | undefined): Setting<T> | undefined {
  return value === undefined ? undefined : { variable, value }
}

/** The full name of the variable behind an option. */
export function variableOf(prefix: Prefix, option: IdentityOption): string {
  return `${prefix}${ownIdentity[option]}`
}

function readIdentity(env: Environment, prefix: Prefix): Partial<Record<IdentityOption, Setting>> {
  const found: Partial<Record<IdentityOption, Setting>> = {}
  for (const option of optionsOf(prefix)) {
    const variable = variableOf(prefix, option)
    const value = readValue(option, env[variable] ?? '')
    if (value !== '') found[option] = { variable, value }
  }
  return found
}

function readValue(option: IdentityOption, text: string): string {
  return freeText.includes(option) ? text.replace(/\r?\n$/, '') : text.trim()
}

function refuseQuotes(found: EnvironmentSettings['identity']): void {
  for (const option of optionsOf('MDE_')) {
    const { variable, value } = found[option] ?? {}
    if (value === undefined || freeText.includes(option) || !/^(["']).*\1$/s.test(value)) continue
    throw new ConfigError(`The value of ${variable} is in quotes, which would be sent with it.`, {
      next: `Take the quotes off ${variable}; an env file of Docker is read as it is written.`,
    })
  }
}

function optionsOf(prefix: Prefix): IdentityOption[] {
  const known = prefix === 'MDE_' ? ownIdentity : identity
  return Object.keys(known).filter((name): name is IdentityOption => Object.hasOwn(ownIdentity, name))
}

function noSuchValue(error: z.ZodError): ConfigError {
  const [issue] = error.issues
  const name = issue?.path.join('.') ?? 'A variable'
  const choices = issue?.code === 'invalid_value' ? issue.values.join(', ') : 'a text'
  return new ConfigError(`${name} has a value that it does not take.`, {
    next: `Set ${name} to one of ${choices}.`,
  })
}
