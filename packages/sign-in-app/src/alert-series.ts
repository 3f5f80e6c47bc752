import type { Alert } from '@mde-kit/contract'

/** What a series counts by. An alert of any other severity counts as `Other`. */
export const levels = ['High', 'Medium', 'Low', 'Informational', 'Other'] as const

/** Alerts of one hour, day or week. */
export interface AlertCount {
  /** When it began, in UTC: `2026-01-31`, or `2026-01-31 14:00` for an hour. */
  readonly start: string
  /** Alerts by severity, in the order of {@link levels}. */
  readonly counts: readonly number[]
}

/** Alerts over time. */
export interface AlertSeries {
  readonly unit: 'hour' | 'day' | 'week'
  /** Oldest first, those without alerts included. */
  readonly counts: readonly AlertCount[]
}

const dayMs = 86_400_000
const stepMs = { hour: 3_600_000, day: dayMs, week: 7 * dayMs } as const
/** Weeks begin on Mondays; 1970 began on a Thursday. */
const firstMs = { hour: 0, day: 0, week: 4 * dayMs } as const

/**
 * Counts alerts over a period that ends now, in steps that a picture has room for.
 *
 * @param days Length of the period. Its first step may have begun before it.
 */
export function countAlerts(alerts: readonly Alert[], days: number, nowMs: number): AlertSeries {
  const unit = days <= 1 ? 'hour' : days <= 31 ? 'day' : 'week'
  const stepOf = (ms: number) => Math.floor((ms - firstMs[unit]) / stepMs[unit])
  const [first, last] = [stepOf(nowMs - days * dayMs), stepOf(nowMs)]
  const counts = Array.from({ length: last - first + 1 }, () => levels.map(() => 0))
  for (const { alertCreationTime, severity } of alerts) {
    // The clock of the service may be ahead of ours.
    const step = Math.min(stepOf(Date.parse(alertCreationTime ?? '')), last)
    const level = levels.findIndex((name) => name === severity)
    const ofStep = counts[step - first]
    const index = level === -1 ? levels.length - 1 : level
    if (ofStep) ofStep[index] = (ofStep[index] ?? 0) + 1
  }
  return {
    unit,
    counts: counts.map((ofStep, index) => ({
      start: startOf((first + index) * stepMs[unit] + firstMs[unit], unit),
      counts: ofStep,
    })),
  }
}

function startOf(ms: number, unit: AlertSeries['unit']): string {
  const iso = new Date(ms).toISOString()
  return unit === 'hour' ? iso.slice(0, 16).replace('T', ' ') : iso.slice(0, 10)
}
