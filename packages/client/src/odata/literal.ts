import type { FilterKind } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'

/** An instant: a `Date`, or ISO 8601 text with `Z` or an offset. A day alone begins at midnight UTC. */
export type Instant = Date | string

const day = /^\d{4}-\d{2}-\d{2}$/
/** Groups: the instant without fraction and offset, then the offset. Seven fraction digits are what answers carry. */
const dayAndTime = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,12})?(Z|[+-]\d{2}:\d{2})$/
const guidShape = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Names of {@link FilterKind} in messages. */
const wanted: Readonly<Record<FilterKind, string>> = {
  text: 'a well-formed string',
  texts: 'a well-formed string',
  number: 'a finite number',
  boolean: 'true or false',
  instant: 'a valid Date, or ISO 8601 text with Z or an offset',
  guid: 'a GUID',
}

/**
 * Writes a value as OData has it: strings in quotes, everything else without.
 *
 * @param place Where the value stands, for the message: `'lastSeen' in the filter of listMachines`.
 * @throws {@link ConfigError} The value is not of that kind. The message does not repeat it.
 */
export function literalOf(kind: FilterKind, value: unknown, place: string): string {
  if (value === null) return 'null'
  const text = render[kind](value)
  if (text !== undefined) return text
  throw new ConfigError(`The value for ${place} is not ${wanted[kind]}.`, { next: `Give ${wanted[kind]}.` })
}

const render: Readonly<Record<FilterKind, (value: unknown) => string | undefined>> = {
  text: quoted,
  texts: quoted,
  number: (value) => (typeof value === 'bigint' || Number.isFinite(value) ? String(value) : undefined),
  boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  instant: (value) => (value instanceof Date ? fromDate(value) : fromText(value)),
  guid: (value) => (typeof value === 'string' && guidShape.test(value) ? value : undefined),
}

/** A quote inside is doubled, which is all the escaping that OData has. */
function quoted(value: unknown): string | undefined {
  // Half a surrogate pair cannot be percent-encoded.
  const isText = typeof value === 'string' && !/\p{Surrogate}/u.test(value)
  return isText ? `'${value.replaceAll("'", "''")}'` : undefined
}

function fromDate(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : fromText(date.toISOString())
}

/** Keeps the text as it is: a `Date` would drop all but three of the seven fraction digits of an answer. */
function fromText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = day.test(value) ? `${value}T00:00:00Z` : value
  const [, local = '', offset = ''] = dayAndTime.exec(text) ?? []
  // Date.parse rolls 31 February over; a round trip finds it out.
  const date = new Date(`${local}Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(local)
  return isReal && !Number.isNaN(Date.parse(`${local}${offset}`)) ? text : undefined
}
