import type { Operation } from '@mde-kit/contract'

/** Who calls, as far as quotas care. */
export interface QuotaHolder {
  readonly tenantId: string
  readonly appId: string
}

/** What a call counts against: the operation or its family, for the app, or for hunting for the whole tenant. */
export function quotaKey({ id, rateLimitFamily }: Operation, { tenantId, appId }: QuotaHolder): string {
  const isHunting = id === 'runAdvancedQuery' || id === 'runHuntingQuery'
  return [tenantId, ...(isHunting ? [] : [appId]), rateLimitFamily ?? id].join(' ')
}
