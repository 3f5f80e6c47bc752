import type { Operation } from '@mde-kit/contract'
import type { QuotaWindow } from './quota-store.ts'

/** The name under which calls are counted: of the family that shares its quota, or of the operation. */
export function quotaName({ id, rateLimitFamily }: Operation): string {
  return rateLimitFamily ?? id
}

/**
 * The documented quotas of an operation, the shortest first. Where documents disagree, both readings hold.
 *
 * @param owner Whose quota it is: cloud, tenant and app.
 */
export function quotaWindows(operation: Operation | undefined, owner: string): readonly QuotaWindow[] {
  if (operation === undefined) return []
  const { rateLimits, alternativeRateLimits = [] } = operation
  return [...rateLimits, ...alternativeRateLimits]
    .map(({ calls, perSeconds }) => ({
      calls,
      perSeconds,
      key: `${owner} ${quotaName(operation)} ${calls}/${perSeconds}`,
    }))
    .toSorted((a, b) => a.perSeconds - b.perSeconds)
}
