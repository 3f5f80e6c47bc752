import type { Random } from './random.ts'

/**
 * Writes an instant as the service does: UTC, up to seven fraction digits, trailing zeros left out.
 *
 * @param ticks Tenths of a microsecond within the millisecond, 0 to 9999.
 */
export function instantText(ms: number, ticks = 0): string {
  const iso = new Date(ms).toISOString()
  const fraction = `${iso.slice(20, 23)}${String(ticks).padStart(4, '0')}`.replace(/0+$/, '')
  return `${iso.slice(0, 19)}${fraction && `.${fraction}`}Z`
}

/** The same with all seven digits, which are more than a `Date` can hold. */
export function fineInstantText(ms: number, random: Random): string {
  return instantText(ms, random.integer(0, 999) * 10 + random.integer(1, 9))
}
