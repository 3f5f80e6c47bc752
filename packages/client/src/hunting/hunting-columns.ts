import type { KqlType } from '@mde-kit/contract/hunting'

export type { KqlType }

/** Columns that a query answers with: the type of each, by name. */
export type HuntingColumns = Readonly<Record<string, KqlType>>

/** How cells are given that JavaScript has more than one type for. */
export interface CellChoices<Instants extends 'string' | 'Date', Longs extends 'bigint' | 'string'> {
  /** Instants as text with all of their seven fraction digits, or as `Date`, with three. Defaults to `string`. */
  readonly datetimes?: Instants | undefined
  /** A `long` that a number cannot hold: as `bigint`, or as text. All others are numbers. Defaults to `bigint`. */
  readonly largeLongs?: Longs | undefined
}

interface CellTypes<Instants, Longs> {
  readonly bool: boolean | null
  readonly datetime: (Instants extends 'Date' ? Date : string) | null
  readonly decimal: string | null
  readonly dynamic: unknown
  readonly guid: string | null
  readonly int: number | null
  readonly long: number | (Longs extends 'string' ? string : bigint) | null
  readonly real: number | null
  /** KQL has no null of this type: an empty cell is empty text. */
  readonly string: string
  readonly timespan: string | null
}

/** A row, typed by the columns that were asked for; any where none were. */
export type HuntingRow<
  Columns extends HuntingColumns = HuntingColumns,
  Instants extends 'string' | 'Date' = 'string',
  Longs extends 'bigint' | 'string' = 'bigint',
> = string extends keyof Columns
  ? Readonly<Record<string, unknown>>
  : { readonly [Name in keyof Columns]: CellTypes<Instants, Longs>[Columns[Name]] }

/** A column of an answer. */
export interface HuntingColumn {
  readonly name: string
  /** Undefined where the service names a type that is not known here; its cells are passed on as they come. */
  readonly type: KqlType | undefined
}

/** Names of .NET, as answers have them, and those of KQL. `SByte` is how `bool` is kept. */
const typesByName: Readonly<Record<string, KqlType>> = {
  bool: 'bool',
  boolean: 'bool',
  datetime: 'datetime',
  decimal: 'decimal',
  double: 'real',
  dynamic: 'dynamic',
  guid: 'guid',
  int: 'int',
  int32: 'int',
  int64: 'long',
  long: 'long',
  object: 'dynamic',
  real: 'real',
  sbyte: 'bool',
  sqldecimal: 'decimal',
  string: 'string',
  timespan: 'timespan',
}

/** The type of KQL behind a name in an answer, such as `Int64` or `System.Int64`. */
export function kqlTypeOf(name: string): KqlType | undefined {
  const key = name.replace(/^System\.(?:Data\.SqlTypes\.)?/i, '').toLowerCase()
  return Object.hasOwn(typesByName, key) ? typesByName[key] : undefined
}
