import { ConfigError } from '../errors/config-error.ts'
import { clouds } from '../generated/clouds.gen.ts'
import type { Cloud, CloudName } from './cloud.ts'
import { isLoopbackHost, secureOrigin } from './secure-origin.ts'

/** Which API to call, and what to replace in it. */
export interface ApiChoice {
  /** Defaults to `commercial`. */
  readonly cloud?: CloudName | undefined
  /** A region with an API host of its own, such as `eu`. Commercial cloud only. */
  readonly geo?: string | undefined
  /** Replaces the API origin. */
  readonly apiBase?: string | undefined
  /** Replaces the origin of Microsoft Graph. An API origin on loopback serves Graph too, unless this says otherwise. */
  readonly graphBase?: string | undefined
  /** Replaces what tokens are asked for, such as `https://securitycenter.onmicrosoft.com/windowsatpservice`. */
  readonly resource?: string | undefined
}

/** What a caller of a cloud needs to know of it, with every choice made. */
export interface ResolvedApi extends Pick<Cloud, 'apiBase' | 'graphBase' | 'resource'> {
  readonly name: CloudName
  /** The v2 scope that asks for everything granted: the resource and `/.default`. */
  readonly scope: string
  /** The same for Microsoft Graph. */
  readonly graphScope: string
}

/**
 * Turns a choice into the hosts to call and the scopes to ask for, without what only signing in needs.
 *
 * Asking for a token of the resource host, not of the API host, is deliberate: the commercial API answers on
 * `api.security.microsoft.com` and wants tokens for `https://api.securitycenter.microsoft.com`.
 *
 * @throws {@link ConfigError} Unknown cloud or region, or an origin that would send tokens in the clear.
 */
export function resolveApi(choice: ApiChoice): ResolvedApi {
  const name = choice.cloud ?? 'commercial'
  if (!Object.hasOwn(clouds, name))
    throw new ConfigError(`There is no cloud named '${name}'.`, {
      next: `Use one of ${Object.keys(clouds).join(', ')}.`,
    })
  const cloud: Cloud = clouds[name]
  const resource = (choice.resource ?? cloud.resource).replace(/\/$/, '')
  const apiBase =
    choice.apiBase === undefined ? geoBase(name, cloud, choice.geo) : secureOrigin(choice.apiBase, 'apiBase')
  return {
    name,
    apiBase,
    graphBase: graphBase(choice.graphBase, apiBase, cloud),
    resource,
    scope: `${resource}/.default`,
    graphScope: `${cloud.graphBase}/.default`,
  }
}

/** What an emulator issues must not reach the real Graph, so that an API on loopback brings Graph along. */
function graphBase(choice: string | undefined, apiBase: string, cloud: Cloud): string {
  if (choice !== undefined) return secureOrigin(choice, 'graphBase')
  return isLoopbackHost(new URL(apiBase).hostname) ? apiBase : cloud.graphBase
}

function geoBase(name: CloudName, cloud: Cloud, geo: string | undefined): string {
  if (geo === undefined) return cloud.apiBase
  const base = Object.hasOwn(cloud.geoBases, geo) ? cloud.geoBases[geo] : undefined
  if (base !== undefined) return base
  const known = Object.keys(cloud.geoBases)
  throw new ConfigError(`The ${name} cloud has no API host for the region '${geo}'.`, {
    next: known.length > 0 ? `Use one of ${known.join(', ')}, or leave geo out.` : 'Leave geo out.',
  })
}
