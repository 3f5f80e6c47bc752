import { type CloudChoice, type ResolvedCloud, resolveCloud } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { audienceSet } from './audience.ts'
import { isGuid } from './guid.ts'
import { type TenantIssuers, tenantIssuers } from './tenant-issuers.ts'

/** What a token is expected to be for. */
export interface TargetOptions extends Pick<CloudChoice, 'cloud' | 'authorityHost' | 'resource'> {
  /** Tenant that must have issued the token, or several of which one must have; as GUIDs. */
  readonly tenantId?: string | readonly string[] | undefined
  /** Replaces the accepted values of `aud`: those of the cloud, and `resource`. */
  readonly audiences?: readonly string[] | undefined
  /** Apps that the token may have been issued to, by client id. Any app by default. */
  readonly clientIds?: readonly string[] | undefined
  /** Permissions that must all be there, by the name that the token carries. */
  readonly requiredPermissions?: readonly string[] | undefined
  /** Difference that clocks may have. Whole seconds, 0 to 3600; 300 by default, as in Microsoft's libraries. */
  readonly clockSkewSeconds?: number | undefined
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
 * Checks and completes an expectation.
 *
 * @throws {@link ConfigError} Unknown cloud, a tenant that is no GUID, an empty list, or a skew out of range.
 */
export function resolveTarget(options: TargetOptions): Target {
  const { audiences, clientIds, requiredPermissions = [], clockSkewSeconds = 300 } = options
  const cloud = resolveCloud(options)
  const tenantIds = tenantList(options.tenantId)
  for (const [name, list] of Object.entries({ audiences, clientIds }))
    if (list?.length === 0)
      throw new ConfigError(`${name} is empty, so no token could pass.`, {
        next: `Leave ${name} out, or list what is accepted.`,
      })
  if (!Number.isInteger(clockSkewSeconds) || clockSkewSeconds < 0 || clockSkewSeconds > 3600)
    throw new ConfigError('clockSkewSeconds must be a whole number from 0 to 3600.', {
      next: 'Leave clockSkewSeconds out for 300 seconds.',
    })
  const issuers = new Map(tenantIds.map((id) => [id, tenantIssuers(cloud, id)]))
  return {
    cloud,
    tenantIds,
    issuersOf: (tenantId) => issuers.get(tenantId) ?? tenantIssuers(cloud, tenantId),
    audiences: audienceSet(audiences ?? cloud.audiences),
    clientIds: clientIds && new Set(clientIds.map((id) => id.toLowerCase())),
    requiredPermissions,
    clockSkewSeconds,
  }
}

function tenantList(tenantId: TargetOptions['tenantId']): readonly string[] {
  if (tenantId === undefined) return []
  const ids = typeof tenantId === 'string' ? [tenantId] : tenantId
  if (ids.length === 0)
    throw new ConfigError('tenantId is an empty list, so no token could pass.', {
      next: 'List the tenants whose tokens are accepted.',
    })
  if (!ids.every(isGuid))
    throw new ConfigError('tenantId is not a GUID.', {
      next: 'Give the tenant id from the Entra overview page; a domain name cannot be compared with a token.',
    })
  return [...new Set(ids.map((id) => id.toLowerCase()))]
}
