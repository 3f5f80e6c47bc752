import { instantOfTicks, ticksOf } from '../values/instant.ts'
import { isLong, type Long, longOf } from '../values/long.ts'
import { timespanText } from '../values/timespan.ts'
import type { KqlType, Value } from '../values/value.ts'

/** What a series runs along, cut into steps from an origin on. */
export interface SeriesAxis {
  /** Number of the step that a value falls into. */
  readonly indexOf: (value: Value) => bigint
  /** Number of the first step that begins at a value or behind it. */
  readonly indexFrom: (value: Value) => bigint
  /** Where a step begins, as JSON has it. */
  readonly startOf: (index: bigint) => Value
}

export interface SeriesSteps {
  /** Null for zero, or for the year 1. */
  readonly origin: Value
  /** Positive. */
  readonly step: Long
}

/** @returns Undefined for a type that has no steps. */
export function createSeriesAxis(type: KqlType, steps: SeriesSteps): SeriesAxis | undefined {
  switch (type) {
    case 'datetime':
      return ofWholes(steps, (value) => (typeof value === 'string' ? ticksOf(value) : 0n), instantOfTicks)
    case 'timespan':
      return ofWholes(steps, wholeOf, timespanText)
    case 'int':
    case 'long':
      return ofWholes(steps, wholeOf, longOf)
    case 'real':
      return ofReals(steps)
    case 'bool':
    case 'dynamic':
    case 'guid':
    case 'string':
      return undefined
  }
}

function ofWholes(
  { origin, step }: SeriesSteps,
  read: (value: Value) => bigint,
  write: (whole: bigint) => Value,
): SeriesAxis {
  const first = read(origin)
  const size = BigInt(step)
  return {
    indexOf: (value) => floorDivide(read(value) - first, size),
    indexFrom: (value) => -floorDivide(first - read(value), size),
    startOf: (index) => write(first + index * size),
  }
}

function ofReals({ origin, step }: SeriesSteps): SeriesAxis {
  const first = Number(origin)
  const size = Number(step)
  return {
    indexOf: (value) => BigInt(Math.floor((Number(value) - first) / size)),
    indexFrom: (value) => BigInt(Math.ceil((Number(value) - first) / size)),
    startOf: (index) => first + Number(index) * size,
  }
}

function wholeOf(value: Value): bigint {
  return isLong(value) ? BigInt(value) : 0n
}

/** BigInt cuts off towards zero. */
function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b < 0n ? 1n : 0n)
}
