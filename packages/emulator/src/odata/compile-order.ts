import type { FilterFields } from './compile-filter.ts'
import { FilterError } from './filter-error.ts'
import { type Scalar, scalarForm } from './scalar.ts'

/** Brings records into an order. Those that are equal in it stay as they were. */
export type Order = <T extends object>(records: readonly T[]) => T[]

interface Key {
  readonly read: (record: object) => Scalar
  readonly sign: 1 | -1
}

/**
 * Turns the text of `$orderby` into what sorts records. Null comes before every value.
 *
 * @throws {@link FilterError} A property that is not filterable, or something else than properties with `asc` or `desc`.
 */
export function compileOrder(text: string, fields: FilterFields): Order {
  const keys = text.split(',').map((part) => readKey(part, fields))
  return (records) =>
    records
      .map((record) => ({ record, values: keys.map(({ read }) => read(record)) }))
      .sort((a, b) => {
        for (const [place, { sign }] of keys.entries()) {
          const order = compare(a.values[place] ?? null, b.values[place] ?? null)
          if (order !== 0) return order * sign
        }
        return 0
      })
      .map(({ record }) => record)
}

function readKey(part: string, fields: FilterFields): Key {
  const [, given = '', direction = 'asc'] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/.exec(part) ?? []
  if (given === '')
    throw new FilterError(
      `Syntax error in '$orderby': expected a property, then asc or desc, found '${part.trim()}'.`,
    )
  const [name, kind] =
    Object.entries(fields).find(([name]) => name.toLowerCase() === given.toLowerCase()) ?? []
  if (name === undefined || kind === undefined || kind === 'texts')
    throw new FilterError(`The property '${given}' cannot be used in the $orderby query option.`)
  const form = scalarForm(kind)
  return { read: (record) => form(Reflect.get(record, name)), sign: direction === 'desc' ? -1 : 1 }
}

function compare(a: Scalar, b: Scalar): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
