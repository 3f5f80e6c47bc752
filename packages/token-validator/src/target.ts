import { type CloudChoice, clouds, type ResolvedCloud, resolveCloud } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { audienceSet } from './audience.ts'
import { isGuid } from './guid.ts'
import type { KnownOptions } from './options/check-options.ts'
import { isCount, isOneOrMore, isWord, isWordList, orUndefined } from './options/option-values.ts'
import { type TenantIssuers, tenantIssuers } from './tenant-issuers.ts'

/**
 * What a token is expected to be for.
 *
 * Those that narrow what is accepted cannot be `undefined`: a setting that got lost must not let more in.
 */
export interface TargetOptions extends Pick<CloudChoice, 'cloud' | 'authorityHost' | 'resource'> {
  /** Tenant that must have issued the token, or several of which one must have; as GUIDs. */
  readonly tenantId?: string | readonly string[]
  /** Value of `aud` that is accepted, or several, in place of those of the cloud and of `resource`. */
  readonly audience?: string | readonly string[]
  /** App that the token must have been issued to, by client id, or several of which one will do. Any by default. */
  readonly clientId?: string | readonly string[]
  /** Permissions that must all be there, by the name that the token carries. */
  readonly requiredPermissions?: readonly string[]
  /** Difference that clocks may have. Whole seconds, 0 to 3600; 300 by default, as in Microsoft's libraries. */
  readonly clockSkewSeconds?: number | undefined
}

/** The options of {@link TargetOptions}, each with what it must be. */
export const targetOptions: KnownOptions<TargetOptions> = {
  tenantId: { accepts: isOneOrMore, want: 'the id of a tenant, or a list of them', otherwise: 'any tenant' },
  cloud: {
    accepts: orUndefined(isCloud),
    want: `one of ${Object.keys(clouds).join(', ')}`,
    otherwise: 'commercial',
  },
  authorityHost: { accepts: orUndefined(isWord), want: 'an origin', otherwise: 'that of the cloud' },
  resource: { accepts: orUndefined(isWord), want: 'a URI', otherwise: 'that of the cloud' },
  audience: {
    accepts: isOneOrMore,
    want: 'a value of aud, or a list of them',
    otherwise: 'those of the cloud',
  },
  clientId: { accepts: isOneOrMore, want: 'the id of an app, or a list of them', otherwise: 'any app' },
  requiredPermissions: { accepts: isWordList, want: 'a list of permissions', otherwise: 'none' },
  clockSkewSeconds: {
    accepts: orUndefined((value) => isCount(value) && value <= 3600),
    want: 'a whole number from 0 to 3600',
    otherwise: '300 seconds',
  },
}

/** An expectation with every choice made, in forms that are quick to compare. */
export interface Target {
  readonly cloud: ResolvedCloud
  /** In lower case; empty when any tenant will do. */
  readonly tenantIds: readonly string[]
  readonly issuersOf: (tenantId: string) => TenantIssuers
  /** Normalised. */
  readonly audiences: ReadonlySet<string>
  /** In lower case; undefined when any app will do. */
  readonly clientIds: ReadonlySet<string> | undefined
  readonly requiredPermissions: readonly string[]
  readonly clockSkewSeconds: number
}

/**
 * Completes an expectation whose options were checked.
 *
 * @throws {@link ConfigError} Unknown cloud, a tenant that is no GUID, an audience of nothing but a slash.
 */
export function resolveTarget(options: TargetOptions): Target {
  const { tenantId = [], clientId, requiredPermissions = [], clockSkewSeconds = 300 } = options
  const cloud = resolveCloud(options)
  const tenantIds = [...new Set([tenantId].flat().map(tenantOf))]
  const issuers = new Map(tenantIds.map((id) => [id, tenantIssuers(cloud, id)]))
  return {
    cloud,
    tenantIds,
    issuersOf: (tenant) => issuers.get(tenant) ?? tenantIssuers(cloud, tenant),
    audiences: audiencesOf([options.audience ?? cloud.audiences].flat()),
    clientIds: clientId === undefined ? undefined : new Set([clientId].flat().map((id) => id.toLowerCase())),
    requiredPermissions: [...requiredPermissions],
    clockSkewSeconds,
  }
}

function isCloud(value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(clouds, value)
}

function tenantOf(id: string): string {
  if (isGuid(id)) return id.toLowerCase()
  throw new ConfigError('tenantId is not a GUID.', {
    next: 'Give the tenant id from the Entra overview page; a domain name cannot be compared with a token.',
  })
}

function audiencesOf(values: readonly string[]): ReadonlySet<string> {
  const audiences = audienceSet(values)
  if (!audiences.has('')) return audiences
  throw new ConfigError('An audience is nothing but a slash.', { next: 'Correct audience or resource.' })
}
