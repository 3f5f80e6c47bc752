import { instant } from '@mde-kit/client'
import { ConfigError } from '@mde-kit/contract/errors'

const spanMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/**
 * Reads a point in time: a time span back from now, such as `24h`, or an instant.
 *
 * @param now Milliseconds since 1970, UTC.
 * @returns ISO 8601, UTC or with an offset.
 * @throws {@link ConfigError} It is neither; the message names the flag.
 */
export function readSince(text: string, flag: string, now: number): string {
  const [, count, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text) ?? []
  if (count !== undefined) return new Date(now - Number(count) * (spanMs[unit] ?? 0)).toISOString()
  try {
    return String(instant(text))
  } catch (cause) {
    throw new ConfigError(`${flag} must be a time span or an instant (got '${text}').`, {
      next: `Give for instance ${flag} 24h, 7d or 2026-01-31T00:00:00Z.`,
      cause,
    })
  }
}

/**
 * Reads how long something may take: `30s`, `10m`, `2h`.
 *
 * @throws {@link ConfigError} It is no such span; the message names the flag.
 */
export function readDurationMs(text: string, flag: string): number {
  const [, count, unit = ''] = /^([1-9]\d{0,5})([smhdw])$/.exec(text) ?? []
  const unitMs = unit === 's' ? 1000 : spanMs[unit]
  if (count !== undefined && unitMs !== undefined) return Number(count) * unitMs
  throw new ConfigError(`${flag} must be a time span (got '${text}').`, {
    next: `Give for instance ${flag} 10m.`,
  })
}

/**
 * Reads when something ends: a time span from now, such as `30d`, or an instant.
 *
 * @param now Milliseconds since 1970, UTC.
 * @throws {@link ConfigError} It is neither; the message names the flag.
 */
export function readExpiry(text: string, flag: string, now: number): string {
  const [, count, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text) ?? []
  if (count === undefined) return readSince(text, flag, now)
  return new Date(now + Number(count) * (spanMs[unit] ?? 0)).toISOString()
}
