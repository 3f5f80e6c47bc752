import { ConfigError } from '../errors/config-error.ts'
import { clouds } from '../generated/clouds.gen.ts'
import type { Cloud, CloudName } from './cloud.ts'
import { isLoopbackHost, secureOrigin } from './secure-origin.ts'

/** Which cloud to talk to, and what to replace in it. */
export interface CloudChoice {
  /** Defaults to `commercial`. */
  readonly cloud?: CloudName | undefined
  /** A region with an API host of its own, such as `eu`. Commercial cloud only. */
  readonly geo?: string | undefined
  /** Replaces the sign-in origin: an emulator, a proxy. */
  readonly authorityHost?: string | undefined
  /** Replaces the API origin. */
  readonly apiBase?: string | undefined
  /** Replaces the origin of Microsoft Graph. An API origin on loopback serves Graph too, unless this says otherwise. */
  readonly graphBase?: string | undefined
  /** Replaces what tokens are asked for, such as `https://securitycenter.onmicrosoft.com/windowsatpservice`. */
  readonly resource?: string | undefined
}

/** A cloud with every choice made. */
export interface ResolvedCloud extends Cloud {
  readonly name: CloudName
  /** The v2 scope that asks for everything granted: the resource and `/.default`. */
  readonly scope: string
  /** The same for Microsoft Graph. */
  readonly graphScope: string
}

/**
 * Turns a choice into the hosts, the audience rule and the issuers to use. Real hosts are the default.
 *
 * Asking for a token of the resource host, not of the API host, is deliberate: the commercial API answers on
 * `api.security.microsoft.com` and wants tokens for `https://api.securitycenter.microsoft.com`.
 *
 * @throws {@link ConfigError} Unknown cloud or region, the sign-in host of another cloud, or an origin that would send
 * secrets in the clear.
 */
export function resolveCloud(choice: CloudChoice = {}): ResolvedCloud {
  const name = choice.cloud ?? 'commercial'
  if (!Object.hasOwn(clouds, name))
    throw new ConfigError(`There is no cloud named '${name}'.`, {
      next: `Use one of ${Object.keys(clouds).join(', ')}.`,
    })
  const cloud: Cloud = clouds[name]
  const resource = (choice.resource ?? cloud.resource).replace(/\/$/, '')
  const authorityHost =
    choice.authorityHost === undefined ? cloud.authorityHost : authorityFor(name, choice.authorityHost)
  const apiBase =
    choice.apiBase === undefined ? geoBase(name, cloud, choice.geo) : secureOrigin(choice.apiBase, 'apiBase')
  return {
    ...cloud,
    name,
    authorityHost,
    apiBase,
    graphBase: graphBase(choice.graphBase, apiBase, cloud),
    resource,
    scope: `${resource}/.default`,
    graphScope: `${cloud.graphBase}/.default`,
    audiences: cloud.audiences.includes(resource) ? cloud.audiences : [resource, ...cloud.audiences],
    issuers: { v1: cloud.issuers.v1, v2: cloud.issuers.v2.replace(cloud.authorityHost, authorityHost) },
  }
}

/** A sign-in host in place of the cloud's own: any but that of another cloud, whose tokens this one refuses. */
function authorityFor(name: CloudName, choice: string): string {
  const origin = secureOrigin(choice, 'authorityHost')
  const owners = Object.entries(clouds).filter(([, { authorityHost }]) => authorityHost === origin)
  if (owners.length === 0 || owners.some(([owner]) => owner === name)) return origin
  const others = owners.map(([owner]) => owner).join(' or ')
  throw new ConfigError(`authorityHost ${origin} signs in to ${others}, and the cloud is ${name}.`, {
    next: `Choose the cloud ${others}, or leave authorityHost out.`,
  })
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
