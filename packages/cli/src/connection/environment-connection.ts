import { resolveCloud } from '@mde-kit/contract/clouds'
import { resolveCloudFlags } from './cloud-flags.ts'
import type { Connection } from './connection.ts'
import type { ConnectionFlags } from './connection-flags.ts'
import { askInBrowser, askWithDeviceCode } from './person.ts'
import type { Terminal } from '../output/terminal.ts'

/** Whether flags or environment say which app signs in, so that no profile is meant. */
export function hasEnvironmentSignIn(flags: ConnectionFlags, env: NodeJS.ProcessEnv): boolean {
  const says = [flags.clientId, flags.flow, env['MDE_TOKEN'], env['AZURE_CLIENT_ID']]
  return says.some((value) => value !== undefined && value !== '')
}

/**
 * Makes a connection of flags and environment, as `credentialFromEnv` reads it. Secrets come from the environment
 * alone: command lines end up in shell histories and process lists.
 *
 * Tokens stay in memory, except those that a person had to be asked for.
 *
 * @throws {@link ConfigError} Something needed is missing; the message names the variable.
 */
export async function connectByEnvironment(
  terminal: Terminal,
  flags: ConnectionFlags,
  env: NodeJS.ProcessEnv,
): Promise<Connection> {
  const { credentialFromEnv, fileCache } = await import('@mde-kit/auth')
  const { credential, source } = credentialFromEnv(withFlags(env, flags), {
    onDeviceCode: askWithDeviceCode(terminal),
    openBrowser: askInBrowser(terminal),
    ...(asksSomebody(flags) && { cache: fileCache() }),
  })
  terminal.detail(source)
  const choice = resolveCloudFlags(flags)
  const tenantId = flags.tenant ?? env['AZURE_TENANT_ID']
  return {
    label: tenantId ?? 'environment',
    credential,
    tenantId: flags.flow === 'managed-identity' ? undefined : tenantId,
    ...choice,
    geo: flags.geo,
    apiBase: flags.apiBase,
    scope: resolveCloud(choice).scope,
  }
}

function asksSomebody({ flow }: ConnectionFlags): boolean {
  return flow === 'device-code' || flow === 'interactive' || flow === 'saved-session'
}

/** Flags stand for the variables of the same meaning, and win over them. */
function withFlags(env: NodeJS.ProcessEnv, flags: ConnectionFlags): NodeJS.ProcessEnv {
  const given = {
    MDE_TENANT_ID: flags.tenant,
    MDE_CLIENT_ID: flags.clientId,
    MDE_CLOUD: flags.cloud,
    MDE_AUTHORITY_HOST: flags.authorityHost,
    MDE_FLOW: flags.flow,
    MDE_USERNAME: flags.username,
  }
  return { ...env, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
}
