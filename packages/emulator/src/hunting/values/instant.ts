import { type Long, longOf } from './long.ts'

/** Ticks of 100 nanoseconds between the year 1, from which `bin` counts, and 1970. */
const epochTicks = 621_355_968_000_000_000n
const lastTick = 3_155_378_975_999_999_999n
const ticksPerMs = 10_000n

const shape =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * Reads an instant. Without an offset it is UTC.
 *
 * @returns Null where the text is none.
 */
export function parseInstant(text: string): string | null {
  const parts = shape.exec(text.trim())
  if (!parts) return null
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset = 'Z'] = parts
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // 31 February would roll over.
  if (date.getUTCMonth() !== Number(month) - 1) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  date.setUTCHours(Number(hour), Number(minute), Number(second))
  const ticks = BigInt(fraction.slice(0, 7).padEnd(7, '0'))
  const utcMs = date.getTime() - offsetMs(offset)
  return instantOfTicks(BigInt(utcMs) * ticksPerMs + epochTicks + ticks)
}

function offsetMs(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0
  const digits = offset.replace(/\D/g, '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (offset.startsWith('-') ? -1 : 1) * minutes * 60_000
}

/** The instant of a clock reading. @param ms Milliseconds since 1970. */
export function instantOfMs(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '0000Z')
}

/**
 * @param ticks Since the year 1.
 * @returns Null outside of the years 1 to 9999.
 */
export function instantOfTicks(ticks: bigint): string | null {
  if (ticks < 0n || ticks > lastTick) return null
  const sinceEpoch = ticks - epochTicks
  const fine = ((sinceEpoch % ticksPerMs) + ticksPerMs) % ticksPerMs
  const ms = Number((sinceEpoch - fine) / ticksPerMs)
  return new Date(ms).toISOString().replace('Z', `${String(fine).padStart(4, '0')}Z`)
}

/** Ticks since the year 1. */
export function ticksOf(instant: string): bigint {
  return BigInt(msOf(instant)) * ticksPerMs + epochTicks + BigInt(instant.slice(23, 27))
}

/** Milliseconds since 1970; what is finer is cut off. */
export function msOf(instant: string): number {
  return Date.parse(`${instant.slice(0, 23)}Z`)
}

/** @param timespan Ticks. */
export function addTimespan(instant: string, timespan: Long): string | null {
  return instantOfTicks(ticksOf(instant) + BigInt(timespan))
}

/** @returns Ticks. */
export function timespanBetween(from: string, to: string): Long {
  return longOf(ticksOf(to) - ticksOf(from))
}

/** As answers have it: fraction digits without the zeros at their end. */
export function sentInstant(instant: string): string {
  return instant.replace(/\.?0+Z$/, 'Z')
}
