import type { HuntingTable } from '@mde-kit/contract/hunting'
import { type Column, isKqlType } from '../kql/syntax-node.ts'
import type { Rows } from '../plan/row.ts'
import { parseInstant } from '../values/instant.ts'
import { missing, type Value } from '../values/value.ts'
import type { HuntingWorld, Narrowing, TableSource } from './hunting-world.ts'

/** Makes the rows of a table. */
export type ReadTable = (columns: HuntingTable['columns'], reading: Reading) => Rows

/** What is to be read of a table. */
export interface Reading {
  readonly world: HuntingWorld
  readonly narrowing: Narrowing
  /** Tells whether a query has any use for a column. The others are left empty. */
  readonly isNeeded: (column: string) => boolean
}

/** Makes the rows of a table out of what they are made of, which it keeps to itself. */
export function readable<T>(source: TableSource<T>): ReadTable {
  const { items, atMs } = source
  return function* (columns, { world, narrowing, isNeeded }) {
    const { fromMs, toMs } = narrowing
    const cells = Object.entries(columns).map(([name, typeName]) => {
      const nothing = missing(typeOf(typeName))
      return isNeeded(name) ? cellReader(source, name, typeName, world) : () => nothing
    })
    for (const item of items(world, narrowing)) {
      const ms = atMs?.(item)
      if (ms !== undefined && (ms < fromMs || ms > toMs)) continue
      const row: Value[] = []
      for (const read of cells) row.push(read(item))
      yield row
    }
  }
}

function cellReader<T>(
  { columns }: TableSource<T>,
  name: string,
  typeName: string,
  world: HuntingWorld,
): (item: T) => Value {
  const read = columns[name]
  const type = typeOf(typeName)
  const nothing = missing(type)
  if (!read) return () => nothing
  if (type !== 'datetime') return (item) => read(item, world) ?? nothing
  return (item) => {
    const value = read(item, world)
    return typeof value === 'string' ? fullInstant(value) : null
  }
}

/** The columns of a table as queries see them. */
export function tableColumns(columns: HuntingTable['columns']): readonly Column[] {
  return Object.entries(columns).map(([name, typeName]) => ({ name, type: typeOf(typeName) }))
}

function typeOf(name: string) {
  return isKqlType(name) ? name : 'string'
}

/** The world leaves trailing zeros out. */
function fullInstant(text: string): string | null {
  if (text.length === 28 && text.endsWith('Z')) return text
  const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?Z$/.exec(text) ?? []
  return seconds === undefined ? parseInstant(text) : `${seconds}.${fraction.padEnd(7, '0')}Z`
}
