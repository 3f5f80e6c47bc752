import { type CloudChoice, type ResolvedCloud, resolveCloud } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { isTenantId } from './tenant-id.ts'

/** What a token is expected to be for. */
export interface TargetOptions extends Pick<CloudChoice, 'cloud' | 'authorityHost' | 'resource'> {
  /** Tenant that must have issued the token, as a GUID. */
  readonly tenantId?: string | undefined
  /** Replaces the accepted values of `aud`: those of the cloud, and `resource`. */
  readonly audiences?: readonly string[] | undefined
  /** Permissions that must all be there, by the name that the token carries. */
  readonly requiredPermissions?: readonly string[] | undefined
  /** Difference that clocks may have. Whole seconds, 0 to 3600; 300 by default, as in Microsoft's libraries. */
  readonly clockSkewSeconds?: number | undefined
}

/** An expectation with every choice made. */
export interface Target {
  readonly cloud: ResolvedCloud
  readonly tenantId: string | undefined
  readonly audiences: readonly string[]
  readonly requiredPermissions: readonly string[]
  readonly clockSkewSeconds: number
}

/**
 * Checks and completes an expectation.
 *
 * @throws {@link ConfigError} Unknown cloud, a tenant that is no GUID, no audience, or a skew out of range.
 */
export function resolveTarget(options: TargetOptions): Target {
  const { tenantId, audiences, requiredPermissions = [], clockSkewSeconds = 300 } = options
  const cloud = resolveCloud(options)
  if (tenantId !== undefined && !isTenantId(tenantId))
    throw new ConfigError('tenantId is not a GUID.', {
      next: 'Give the tenant id from the Entra overview page; a domain name cannot be compared with a token.',
    })
  if (audiences?.length === 0)
    throw new ConfigError('audiences is empty, so no token could pass.', {
      next: 'Leave audiences out to accept those of the cloud.',
    })
  if (!Number.isInteger(clockSkewSeconds) || clockSkewSeconds < 0 || clockSkewSeconds > 3600)
    throw new ConfigError('clockSkewSeconds must be a whole number from 0 to 3600.', {
      next: 'Leave clockSkewSeconds out for 300 seconds.',
    })
  return {
    cloud,
    tenantId: tenantId?.toLowerCase(),
    audiences: audiences ?? cloud.audiences,
    requiredPermissions,
    clockSkewSeconds,
  }
}
