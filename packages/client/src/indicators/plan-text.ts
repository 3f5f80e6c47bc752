import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'
import type { IndicatorChange, IndicatorPlan } from './plan-sync.ts'

/**
 * Writes a plan for people: a line for each indicator that is to be created (`+`), changed (`~`) or removed (`-`), and
 * the counts.
 */
export function indicatorPlanText(plan: IndicatorPlan): string {
  const { create, change, remove, same, others, expired } = plan
  const counts = [
    `${create.length} to create`,
    `${change.length} to change`,
    `${remove.length} to remove`,
    `${same.length} as they are`,
    ...(others.length > 0 ? [`${others.length} of others`] : []),
    ...(expired.length > 0 ? [`${expired.length} expired`] : []),
  ]
  return [
    ...create.map((indicator) => `+ ${named(indicator)} ${indicator.action}`),
    ...change.map((each) => `~ ${named(each.before)} ${changes(each)}`),
    ...remove.map((indicator) => `- ${named(indicator)} ${indicator.action}`),
    `${counts.join(', ')}.`,
  ].join('\n')
}

function named({ indicatorType, indicatorValue }: Indicator | IndicatorSubmission): string {
  return `${indicatorType} ${indicatorValue}`
}

function changes({ before, after, fields }: IndicatorChange): string {
  return fields.map((field) => `${field}: ${shown(before[field])} → ${shown(after[field])}`).join(', ')
}

function shown(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(value)
}
