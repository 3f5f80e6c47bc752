import { ConfigError } from '@mde-kit/contract/runtime'

/** A value written as KQL has it, or the name of a column or a table. Made by functions such as `timespan`. */
export class KqlLiteral {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** A length of time, as the sum of its parts. Any of them may be negative. */
export interface TimespanParts {
  readonly days?: number | undefined
  readonly hours?: number | undefined
  readonly minutes?: number | undefined
  readonly seconds?: number | undefined
  readonly milliseconds?: number | undefined
}

const unitsMs = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
} as const
/** How KQL abbreviates the units, largest first. */
const suffixes = { days: 'd', hours: 'h', minutes: 'm', seconds: 's', milliseconds: 'ms' } as const
const units = ['days', 'hours', 'minutes', 'seconds', 'milliseconds'] as const
const longestTimespanMs = 922_337_203_685_477
const smallestLong = -(2n ** 63n)
const largestLong = 2n ** 63n - 1n
const zonedInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})$/

/**
 * A `timespan`: `timespan({ hours: 36 })`.
 *
 * @throws {@link ConfigError} A part is no number, there is no part, or the sum is beyond 29 000 years.
 */
export function timespan(parts: TimespanParts): KqlLiteral {
  const given = units.filter((unit) => parts[unit] !== undefined)
  // A text would be joined on, not added.
  const sumMs = given.reduce((sum, unit) => sum + numberOf(parts[unit]) * unitsMs[unit], 0)
  const ms = Math.round(Math.abs(sumMs))
  if (given.length === 0 || !(ms <= longestTimespanMs))
    throw new ConfigError('A timespan needs parts that are finite numbers, and not too large.', {
      next: 'Give it in parts, such as timespan({ hours: 36 }).',
    })
  const unit = units.find((unit) => ms % unitsMs[unit] === 0) ?? 'milliseconds'
  const text = `timespan(${ms / unitsMs[unit]}${suffixes[unit]})`
  return new KqlLiteral(sumMs < 0 ? `(-${text})` : text)
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN
}

/**
 * A `datetime`: a `Date`, or ISO 8601 text with `Z` or an offset, which keeps the seven fraction digits of an answer.
 *
 * @throws {@link ConfigError} The value is no instant.
 */
export function datetime(value: Date | string): KqlLiteral {
  const isDate = value instanceof Date
  const text = isDate && !Number.isNaN(value.getTime()) ? value.toISOString() : value
  // KQL has the years 1 to 9999, four digits each.
  if (typeof text === 'string' && zonedInstant.test(text) && isRealInstant(text) && !text.startsWith('0000'))
    return new KqlLiteral(`datetime(${text})`)
  throw new ConfigError('The value of a datetime is no instant.', {
    next: 'Give a valid Date, or ISO 8601 text with Z or an offset.',
  })
}

/** `Date.parse` rolls 31 February over; a round trip of the day finds it out. */
function isRealInstant(text: string): boolean {
  const day = text.slice(0, 10)
  const midnight = new Date(`${day}T00:00:00Z`)
  const isRealDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
  return isRealDay && !Number.isNaN(Date.parse(text))
}

/**
 * A `dynamic`: any value that JSON can hold.
 *
 * @throws {@link ConfigError} JSON cannot hold the value.
 */
export function dynamic(value: unknown): KqlLiteral {
  try {
    const json: unknown = JSON.stringify(value)
    if (typeof json === 'string') return new KqlLiteral(`dynamic(${escapeAll(json)})`)
  } catch {
    // A cycle, or a bigint; the fault would quote the value.
  }
  throw new ConfigError('JSON cannot hold the value of a dynamic.', {
    next: 'Give plain objects, lists, strings, finite numbers, booleans or null.',
  })
}

/**
 * A GUID as KQL's `guid`, for columns of that type. Most ids in the hunting tables are text: bind those as strings.
 *
 * @throws {@link ConfigError} The value is no GUID.
 */
export function kqlGuid(value: string): KqlLiteral {
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return new KqlLiteral(`guid(${value})`)
  throw new ConfigError('The value of a guid is no GUID.', {
    next: 'Give 32 hexadecimal digits in five groups.',
  })
}

/**
 * The name of a column or a table, where a string would be a value.
 *
 * @throws {@link ConfigError} The name is empty or not well-formed.
 */
export function kqlName(name: string): KqlLiteral {
  if (name !== '') return new KqlLiteral(`[${quoted(name, 'A name')}]`)
  throw new ConfigError('A name in a kql template is empty.', {
    next: 'Give the name of a column or a table.',
  })
}

/** Writes a value by its JavaScript type. The message of the error does not repeat it. */
export function literalOf(value: unknown, place: string): string {
  if (value instanceof KqlLiteral) return String(value)
  if (value instanceof Date) return String(datetime(value))
  if (typeof value === 'string') return quoted(value, place)
  if (typeof value === 'boolean') return String(value)
  // In parentheses of its own, so that no sign meets one of the template.
  if (typeof value === 'bigint' && value >= smallestLong && value <= largestLong) return `long(${value})`
  if (typeof value === 'number' && Number.isSafeInteger(value))
    return `long(${Object.is(value, -0) ? 0 : value})`
  if (typeof value === 'number' && Number.isFinite(value)) return `real(${value})`
  throw new ConfigError(`${place} cannot be written in KQL.`, {
    next: 'Give a string, a finite number, a 64-bit bigint, a boolean, a valid Date, a list of these, or dynamic().',
  })
}

/** Everything that could end a string, hide in it or look like something else is written by its number. */
function quoted(value: string, place: string): string {
  if (/\p{Surrogate}/u.test(value))
    throw new ConfigError(`${place} is no well-formed text.`, {
      next: 'Half a surrogate pair has been cut off.',
    })
  return `"${escapeAll(value.replaceAll('\\', '\\\\').replaceAll('"', '\\"'))}"`
}

function escapeAll(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
