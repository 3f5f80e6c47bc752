import type { ListAlertsFields, ListAlertsQuery } from '@mde-kit/client/alerts'

export const severities = ['High', 'Medium', 'Low', 'Informational', 'UnSpecified'] as const
export const statuses = ['New', 'InProgress', 'Resolved'] as const
/** Periods to choose from, in days back from now. */
export const periods = [1, 7, 30, 180] as const

/** Which alerts a person wants to see. */
export interface AlertFilter {
  readonly severity: (typeof severities)[number] | undefined
  readonly status: (typeof statuses)[number] | undefined
  readonly days: (typeof periods)[number]
}

/** Reads the choice from the query of the page. What is not on offer counts as no choice. */
export function readAlertFilter(query: Readonly<Record<string, string>>): AlertFilter {
  return {
    severity: severities.find((name) => name === query.severity),
    status: statuses.find((name) => name === query.status),
    days: periods.find((days) => String(days) === query.days) ?? 30,
  }
}

/** The same as a filter of the API. */
export function alertQuery({ severity, status, days }: AlertFilter, nowMs: number): ListAlertsQuery {
  const since = new Date(nowMs - days * 86_400_000).toISOString()
  return {
    filter: (alert: ListAlertsFields) => {
      const recent = alert.alertCreationTime.gt(since)
      const severe = severity === undefined ? recent : recent.and(alert.severity.eq(severity))
      return status === undefined ? severe : severe.and(alert.status.eq(status))
    },
  }
}
