import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'

/**
 * What a query ran into: the rows, the size or the time that an answer may have; `cpu`, where the service stopped this
 * query for what it used up; `cpuQuota`, where the tenant has no processor time left.
 */
export type HuntingLimit = 'rows' | 'size' | 'time' | 'cpu' | 'cpuQuota'

export interface HuntingLimitErrorOptions extends Omit<MdeErrorOptions, 'next'> {
  readonly limit: HuntingLimit
  readonly retryAfterSeconds?: number | undefined
}

/** A hunting query is too large for the service, or the tenant's share of it is used up. `cause` is the refusal. */
export class HuntingLimitError extends MdeError {
  override readonly name = 'HuntingLimitError'
  override readonly code = 'MDE_HUNTING_LIMIT'
  readonly limit: HuntingLimit
  /** How long the service wants to be left alone, where it says so. */
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, { limit, retryAfterSeconds, ...options }: HuntingLimitErrorOptions) {
    super(message, { ...options, next: advice[limit] })
    this.limit = limit
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const advice: Readonly<Record<HuntingLimit, string>> = {
  rows: "Narrow the time, summarize, or use runSliced. ifCut: 'keep' takes what there is.",
  size: 'Project fewer columns, narrow the time, or use runSliced.',
  time: 'Filter by Timestamp first, narrow the time, or use runSliced.',
  cpu: 'Filter by Timestamp first, prefer has to contains, put the smaller table first in a join, or use runSliced.',
  cpuQuota:
    'Wait for the next cycle: 15 minutes in Microsoft Graph, up to an hour or a day in the older API.',
}
