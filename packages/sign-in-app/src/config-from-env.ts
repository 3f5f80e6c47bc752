import type { CloudName } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { type AppConfig, defaultRedirectUri } from './app-config.ts'

/** The environment of a process, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads which app registration to use from `MDE_TENANT_ID`, `MDE_CLIENT_ID` and their kin.
 *
 * @returns Undefined where neither is set.
 * @throws {@link ConfigError} Only one of the two is set.
 */
export function configFromEnv(env: Environment): AppConfig | undefined {
  // A variable that is set to nothing counts as not set.
  const read = (name: string): string | undefined => env[name] || undefined
  const tenantId = read('MDE_TENANT_ID')
  const clientId = read('MDE_CLIENT_ID')
  if (tenantId === undefined && clientId === undefined) return undefined
  if (tenantId === undefined || clientId === undefined)
    throw new ConfigError(`${tenantId === undefined ? 'MDE_TENANT_ID' : 'MDE_CLIENT_ID'} is not set.`, {
      next: 'Set both MDE_TENANT_ID and MDE_CLIENT_ID, or neither for a made-up tenant.',
    })
  return {
    tenantId,
    clientId,
    clientSecret: read('MDE_CLIENT_SECRET'),
    redirectUri: redirectUriFromEnv(env),
    // An unknown name is refused, with the list of those known, where the cloud is looked up.
    cloud: read('MDE_CLOUD') as CloudName | undefined,
    geo: read('MDE_GEO'),
    authorityHost: read('MDE_AUTHORITY_HOST'),
    apiBase: read('MDE_API_BASE'),
    resource: read('MDE_RESOURCE'),
  }
}

/** Reads `MDE_REDIRECT_URI`, which the tutorial's stands in for. */
export function redirectUriFromEnv(env: Environment): string {
  return env.MDE_REDIRECT_URI || defaultRedirectUri
}
