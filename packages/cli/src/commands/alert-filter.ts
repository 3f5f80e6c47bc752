import { allOf, anyOf, type Condition, instant, type ListAlertsFields, renderFilter } from '@mde-kit/client'
import { ConfigError } from '@mde-kit/contract/errors'
import { listAlerts } from '@mde-kit/contract/operations'

/** Flags that say which alerts are wanted. An alert must fit all of them. */
export interface AlertFlags {
  /** One of {@link severities} in any letter case, or several with commas. */
  readonly severity?: string
  /** One of {@link statuses} in any letter case, or several with commas. */
  readonly status?: string
  /** When alerts were created at the earliest: a time span back from now, such as `24h`, or an instant. */
  readonly since?: string
  /** OData text. */
  readonly filter?: string
}

/** Severities of alerts, as the service spells them. */
export const severities = ['UnSpecified', 'Informational', 'Low', 'Medium', 'High'] as const

/** Statuses of alerts, as the service spells them. */
export const statuses = ['Unknown', 'New', 'InProgress', 'Resolved'] as const

/**
 * Writes the filter that the flags ask for.
 *
 * @param now Milliseconds since 1970, UTC, from which time spans count back.
 * @returns Undefined where they ask for everything.
 * @throws {@link ConfigError} The value of a flag is not known.
 */
export function alertFilter(flags: AlertFlags, now: number): string | undefined {
  const builders = [
    ...(flags.severity === undefined ? [] : [severityIn(flags.severity)]),
    ...(flags.status === undefined ? [] : [statusIn(flags.status)]),
    ...(flags.since === undefined ? [] : [createdSince(flags.since, now)]),
  ]
  if (builders.length === 0) return flags.filter
  const text = renderFilter<ListAlertsFields>(listAlerts, (alert) =>
    allOf(builders.map((build) => build(alert))),
  )
  return flags.filter === undefined ? text : `(${flags.filter}) and ${text}`
}

type Build = (alert: ListAlertsFields) => Condition

function severityIn(text: string): Build {
  const values = choices('--severity', text, severities)
  // Not `in`, which the documentation never shows.
  return ({ severity }) => anyOf(values.map((value) => severity.eq(value)))
}

function statusIn(text: string): Build {
  const values = choices('--status', text, statuses)
  return ({ status }) => anyOf(values.map((value) => status.eq(value)))
}

function createdSince(text: string, now: number): Build {
  const [, count, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text) ?? []
  const start =
    count === undefined ? checkedInstant(text) : new Date(now - Number(count) * (spanMs[unit] ?? 0))
  return ({ alertCreationTime }) => alertCreationTime.ge(start)
}

const spanMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

function checkedInstant(text: string): string {
  try {
    return String(instant(text))
  } catch (cause) {
    throw new ConfigError(`--since must be a time span or an instant (got '${text}').`, {
      next: 'Give for instance --since 24h, 7d or 2026-01-31T00:00:00Z.',
      cause,
    })
  }
}

function choices(flag: string, text: string, known: readonly string[]): readonly string[] {
  return text.split(',').map((word) => {
    const found = known.find((value) => value.toLowerCase() === word.trim().toLowerCase())
    if (found !== undefined) return found
    throw new ConfigError(`${flag} has no value '${word.trim()}'.`, {
      next: `Give one of ${known.join(', ').toLowerCase()}, or several with commas; --filter takes any other.`,
    })
  })
}
