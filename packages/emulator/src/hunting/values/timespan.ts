import { type Long, longOf } from './long.ts'

/** Ticks of 100 nanoseconds. */
const units: Readonly<Record<string, number>> = {
  d: 864_000_000_000,
  day: 864_000_000_000,
  days: 864_000_000_000,
  h: 36_000_000_000,
  hr: 36_000_000_000,
  hrs: 36_000_000_000,
  hour: 36_000_000_000,
  hours: 36_000_000_000,
  m: 600_000_000,
  min: 600_000_000,
  minute: 600_000_000,
  minutes: 600_000_000,
  s: 10_000_000,
  sec: 10_000_000,
  second: 10_000_000,
  seconds: 10_000_000,
  ms: 10_000,
  milli: 10_000,
  millis: 10_000,
  millisecond: 10_000,
  milliseconds: 10_000,
  micro: 10,
  micros: 10,
  microsecond: 10,
  microseconds: 10,
  tick: 1,
  ticks: 1,
}
const clock = /^(-)?(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?$/
const counted = /^(-?\d+(?:\.\d+)?)\s*([a-z]+)$/i

export const ticksPerDay = 864_000_000_000

/**
 * Reads `1d`, `1.5h`, `1.02:03:04.5` or a bare number of days.
 *
 * @returns Ticks; null where the text is no timespan.
 */
export function parseTimespan(text: string): Long | null {
  const trimmed = text.trim()
  const [, number, unit = ''] = counted.exec(trimmed) ?? []
  const ticks = units[unit.toLowerCase()]
  if (number !== undefined && ticks !== undefined) return longOf(BigInt(Math.round(Number(number) * ticks)))
  if (/^-?\d+$/.test(trimmed)) return longOf(BigInt(trimmed) * BigInt(ticksPerDay))
  const parts = clock.exec(trimmed)
  if (!parts) return null
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = parts
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const whole = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds)
  const total = whole * 10_000_000n + BigInt(fraction.padEnd(7, '0'))
  return longOf(sign === undefined ? total : -total)
}

/** Writes `[-][d.]hh:mm:ss[.fffffff]`, as .NET does. */
export function timespanText(timespan: Long): string {
  const ticks = BigInt(timespan)
  const size = ticks < 0n ? -ticks : ticks
  const seconds = size / 10_000_000n
  const two = (value: bigint) => String(value).padStart(2, '0')
  const days = seconds / 86_400n
  const fraction = size % 10_000_000n
  return [
    ticks < 0n ? '-' : '',
    days > 0n ? `${days}.` : '',
    `${two((seconds / 3600n) % 24n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`,
    fraction > 0n ? `.${String(fraction).padStart(7, '0')}` : '',
  ].join('')
}
