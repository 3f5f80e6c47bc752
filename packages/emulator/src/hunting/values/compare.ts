import { textOf } from './text-of.ts'
import type { Value } from './value.ts'

/** Tells whether two values that are not null are equal. Equal dynamics are written equally. */
export function areEqual(a: Value, b: Value): boolean {
  if (a === b) return true
  if (typeof a === 'object' && typeof b === 'object') return keyOf(a) === keyOf(b)
  return false
}

/**
 * Orders two values that are not null: below 0 where `a` is first. Numbers go by size, all else by code units, as
 * the service compares text.
 */
export function orderOf(a: Value, b: Value): number {
  if (isNumeric(a) && isNumeric(b)) {
    // NaN is smaller than any number, so that sorting comes to an end.
    if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
    if (Number.isNaN(b)) return 1
    return a < b ? -1 : a > b ? 1 : 0
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  const left = textOf(a, 'dynamic')
  const right = textOf(b, 'dynamic')
  return left < right ? -1 : left > right ? 1 : 0
}

/** What tells a value from all others of its column: for grouping, joining and sets. */
export function keyOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${value}`
  return textOf(value, 'dynamic')
}

/** The same for several columns. */
export function keyOfAll(values: readonly Value[]): string {
  const [only] = values
  if (values.length === 1 && only !== undefined) return keyOf(only)
  return values
    .map((value) => {
      const key = keyOf(value)
      return `${key.length}:${key}`
    })
    .join('')
}

function isNumeric(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}
