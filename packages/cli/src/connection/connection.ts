import { createCredential, type Credential } from '@mde-kit/auth'
import { type CloudName, clouds, resolveCloud } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import type { AppFlags, ConnectionFlags } from './connection-flags.ts'
import type { Terminal } from './output/terminal.ts'

/** Flows that need no browser window of our own. */
const flows = ['device-code', 'password', 'client-secret'] as const

/** Which tenant to talk to, and how to sign in to it. */
export interface Connection {
  readonly credential: Credential
  readonly tenantId: string
  readonly cloud: CloudName
  readonly geo: string | undefined
  readonly authorityHost: string | undefined
  readonly apiBase: string | undefined
  /** The scope to ask a token for. */
  readonly scope: string
}

/** The part of the flags that chooses a cloud. */
export function resolveCloudFlags(flags: AppFlags): {
  cloud: CloudName
  authorityHost: string | undefined
} {
  return { cloud: cloudName(flags.cloud), authorityHost: flags.authorityHost }
}

/**
 * Turns flags and environment into a connection. Secrets come from the environment alone: command lines end up in
 * shell histories and process lists.
 *
 * @throws {@link ConfigError} Something needed is missing; the message names the flag and the variable.
 */
export function connect(
  flags: ConnectionFlags,
  terminal: Terminal,
  env: NodeJS.ProcessEnv = process.env,
): Connection {
  const tenantId = required(flags.tenant, '--tenant', 'MDE_TENANT_ID')
  const choice = resolveCloudFlags(flags)
  const app = { ...choice, tenantId, clientId: required(flags.clientId, '--client-id', 'MDE_CLIENT_ID') }
  return {
    credential: credentialFor(flags, app, terminal, env),
    tenantId,
    ...choice,
    geo: flags.geo,
    apiBase: flags.apiBase,
    scope: resolveCloud(choice).scope,
  }
}

function credentialFor(
  flags: ConnectionFlags,
  app: { tenantId: string; clientId: string; cloud: CloudName; authorityHost: string | undefined },
  terminal: Terminal,
  env: NodeJS.ProcessEnv,
): Credential {
  const flow = flows.find((name) => name === (flags.flow ?? 'device-code'))
  switch (flow) {
    case 'device-code':
      return createCredential({
        flow,
        ...app,
        onDeviceCode: ({ userCode, verificationUri }) => {
          terminal.err(
            `To sign in, open ${terminal.paint.cyan(verificationUri)} and enter ${terminal.paint.bold(userCode)}`,
          )
        },
      })
    case 'password':
      return createCredential({
        flow,
        ...app,
        username: required(flags.username, '--username', 'MDE_USERNAME'),
        password: required(env['MDE_PASSWORD'], undefined, 'MDE_PASSWORD'),
      })
    case 'client-secret':
      return createCredential({
        flow,
        ...app,
        clientSecret: required(env['MDE_CLIENT_SECRET'], undefined, 'MDE_CLIENT_SECRET'),
      })
    case undefined:
      throw new ConfigError(`There is no sign-in flow named '${flags.flow}' here.`, {
        next: `Use --flow ${flows.join(', ')}.`,
      })
  }
}

function cloudName(value = 'commercial'): CloudName {
  if (isCloudName(value)) return value
  throw new ConfigError(`There is no cloud named '${value}'.`, {
    next: `Use --cloud ${Object.keys(clouds).join(', ')}.`,
  })
}

function isCloudName(value: string): value is CloudName {
  return Object.hasOwn(clouds, value)
}

/** The value of a flag that a command cannot do without. @throws {@link ConfigError} It is missing; says which. */
export function required(value: string | undefined, flag: string | undefined, variable: string): string {
  if (value !== undefined && value !== '') return value
  throw new ConfigError(`${flag ?? variable} is missing.`, {
    next: flag
      ? `Give ${flag} or set ${variable}. To try things without a tenant, run \`mde emulator start\`.`
      : `Set ${variable} in the environment; secrets are not taken from the command line.`,
  })
}
