import type { KqlType as AnyKqlType } from '@mde-kit/contract/hunting'

/** Types of KQL. A `decimal` is not among them: no hunting table has one. */
export type KqlType = Exclude<AnyKqlType, 'decimal'>

/**
 * A value of KQL. Which type it is, only its expression knows:
 *
 * - `datetime` is text with seven fraction digits, `2026-03-01T12:00:00.0000000Z`, so that it sorts as it is;
 * - `long`, `int` and `timespan`, which counts 100 nanoseconds, are numbers while these are exact, and `bigint` beyond;
 * - `dynamic` is what JSON holds;
 * - null is the null of every type but `string`, which has none: what is missing there is empty.
 */
export type Value = string | number | bigint | boolean | null | readonly Value[] | PropertyBag

/** An object in a `dynamic`. */
export interface PropertyBag {
  readonly [name: string]: Value
}

/** What a column holds where nothing is known. */
export function missing(type: KqlType): Value {
  return type === 'string' ? '' : null
}

export function isBag(value: Value): value is PropertyBag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Tells an array, which `Array.isArray` does not for one that is read-only. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
