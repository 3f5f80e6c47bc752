import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'

/** What makes two indicators one: the type, and the value in any letter case. */
export function indicatorKey({
  indicatorType,
  indicatorValue,
}: Pick<Indicator | IndicatorSubmission, 'indicatorType' | 'indicatorValue'>): string {
  return `${indicatorType} ${indicatorValue.toLowerCase()}`
}
