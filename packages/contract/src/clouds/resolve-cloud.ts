import { ConfigError } from '../errors/config-error.ts'
import { clouds } from '../generated/clouds.gen.ts'
import type { Cloud, CloudName } from './cloud.ts'
import { type ApiChoice, type ResolvedApi, resolveApi } from './resolve-api.ts'
import { secureOrigin } from './secure-origin.ts'

/** Which cloud to talk to, and what to replace in it. */
export interface CloudChoice extends ApiChoice {
  /** Replaces the sign-in origin: an emulator, a proxy. */
  readonly authorityHost?: string | undefined
}

/** A cloud with every choice made. */
export interface ResolvedCloud extends Cloud, ResolvedApi {}

/**
 * Turns a choice into the hosts, the audience rule and the issuers to use. Real hosts are the default.
 *
 * @throws {@link ConfigError} Unknown cloud or region, the sign-in host of another cloud, or an origin that would send
 * secrets in the clear.
 */
export function resolveCloud(choice: CloudChoice = {}): ResolvedCloud {
  const api = resolveApi(choice)
  const { name, resource } = api
  const cloud: Cloud = clouds[name]
  const authorityHost =
    choice.authorityHost === undefined ? cloud.authorityHost : authorityFor(name, choice.authorityHost)
  return {
    ...cloud,
    ...api,
    authorityHost,
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
