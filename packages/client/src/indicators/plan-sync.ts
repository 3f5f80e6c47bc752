import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'
import { indicatorKey } from './indicator-key.ts'

/** What has to happen so that a tenant has the indicators of a list. */
export interface IndicatorPlan {
  readonly create: readonly IndicatorSubmission[]
  readonly change: readonly IndicatorChange[]
  readonly remove: readonly Indicator[]
  /** In the list and in the tenant alike. */
  readonly same: readonly Indicator[]
  /** In the tenant only, and not owned by the list. */
  readonly others: readonly Indicator[]
  /** In the list only, but expired: there is nothing to do about them. */
  readonly expired: readonly IndicatorSubmission[]
}

/** An indicator that is to become different. */
export interface IndicatorChange {
  readonly before: Indicator
  readonly after: IndicatorSubmission
  /** What differs. */
  readonly fields: readonly (keyof IndicatorSubmission)[]
}

export interface PlanOptions {
  /** Which indicators of the tenant belong to the list, so that they go when it lacks them. */
  readonly owns: (indicator: Indicator) => boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Compares a list with what a tenant has. The list has each indicator once. */
export function planSync(
  desired: readonly IndicatorSubmission[],
  current: readonly Indicator[],
  { owns, now }: PlanOptions,
): IndicatorPlan {
  const byKey = new Map<string, Indicator[]>()
  for (const indicator of current) {
    const key = indicatorKey(indicator)
    byKey.set(key, [...(byKey.get(key) ?? []), indicator])
  }
  const create: IndicatorSubmission[] = []
  const expired: IndicatorSubmission[] = []
  const change: IndicatorChange[] = []
  const same: Indicator[] = []
  const settled = new Set<Indicator>()
  for (const after of desired) {
    // The service has been seen to hold one value several times.
    const found = (byKey.get(indicatorKey(after)) ?? []).map((before) => ({
      before,
      after,
      fields: differences(before, after),
    }))
    const best = found.find(({ fields }) => fields.length === 0) ?? found[0]
    if (best !== undefined) settled.add(best.before)
    if (best === undefined) (isExpired(after, now) ? expired : create).push(after)
    else if (best.fields.length > 0) change.push(best)
    else same.push(best.before)
  }
  const left = current.filter((indicator) => !settled.has(indicator))
  return {
    create,
    change,
    remove: left.filter(owns),
    same,
    others: left.filter((indicator) => !owns(indicator)),
    expired,
  }
}

/**
 * What a list leaves out is left to the service, but for the end and the device groups: without them an indicator holds
 * for ever and for all. The application is not compared, since the service ignores it in a change.
 */
function differences(before: Indicator, after: IndicatorSubmission): (keyof IndicatorSubmission)[] {
  const given = <Name extends keyof IndicatorSubmission & keyof Indicator>(name: Name) =>
    after[name] !== undefined && !isSame(before[name], after[name]) ? [name] : []
  return [
    ...given('action'),
    ...given('title'),
    ...given('description'),
    ...given('severity'),
    ...given('recommendedActions'),
    ...given('educateUrl'),
    ...given('generateAlert'),
    ...(instantOf(before.expirationTime) === instantOf(after.expirationTime)
      ? []
      : (['expirationTime'] as const)),
    ...(groupsOf(before) === groupsOf(after) ? [] : (['rbacGroupNames'] as const)),
  ]
}

/** No text, null and nothing are the same. */
function isSame(before: unknown, after: unknown): boolean {
  const blank = (value: unknown) => (value === '' || value === undefined ? null : value)
  return blank(before) === blank(after)
}

function instantOf(text: string | null | undefined): number | undefined {
  return typeof text === 'string' && text !== '' ? Date.parse(text) : undefined
}

function groupsOf({ rbacGroupNames = [] }: Pick<IndicatorSubmission, 'rbacGroupNames'>): string {
  return JSON.stringify([...new Set(rbacGroupNames)].sort())
}

function isExpired({ expirationTime }: IndicatorSubmission, now: number): boolean {
  return (instantOf(expirationTime) ?? Number.POSITIVE_INFINITY) <= now
}
