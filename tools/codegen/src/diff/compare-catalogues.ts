import { isDeepStrictEqual } from 'node:util'
import { isJsonObject, type JsonObject } from '../load/merge.ts'
import type { Api } from '../model/api.ts'
import { valueAt } from '../model/read.ts'
import type { Change } from './change.ts'

type Catalogues = Api['catalogues']

/** Named things beside the operations, by what one of them is called. */
const catalogues: Readonly<Record<string, (catalogues: Catalogues) => unknown>> = {
  'application permission': ({ permissions }) => permissions['application'],
  'delegated permission': ({ permissions }) => permissions['delegated'],
  'Graph application permission': ({ permissions }) => valueAt(permissions, 'graph', 'application'),
  'Graph delegated permission': ({ permissions }) => valueAt(permissions, 'graph', 'delegated'),
  'spelling of a permission': ({ permissions }) => permissions['otherSpellings'],
  cloud: ({ clouds }) => clouds,
  'service error': ({ serviceErrors }) => serviceErrors,
  'sign-in error': ({ entraErrors }) => entraErrors,
  'hunting table': ({ huntingTables }) =>
    Object.fromEntries(
      Object.entries(huntingTables).map(([name, table]) => [name, { ...objectOf(table), columns: {} }]),
    ),
}

/** Compares the catalogues: entries come and go by name, and what an entry says may be corrected. */
export function compareCatalogues(before: Api, after: Api): Change[] {
  return [
    ...Object.entries(catalogues).flatMap(([what, entries]) =>
      compareEntries(what, objectOf(entries(before.catalogues)), objectOf(entries(after.catalogues))),
    ),
    ...compareColumns(before.catalogues.huntingTables, after.catalogues.huntingTables),
  ]
}

/** Columns of the tables that both sides have; those of a table that came or went have done so with it. */
function compareColumns(was: JsonObject, is: JsonObject): Change[] {
  return Object.keys(was)
    .filter((table) => table in is)
    .flatMap((table) => {
      const columns = (tables: JsonObject) => objectOf(valueAt(tables, table, 'columns'))
      return compareEntries('hunting column', columns(was), columns(is)).map((change) => ({
        ...change,
        at: `${table}.${change.at}`,
      }))
    })
}

function compareEntries(what: string, was: JsonObject, is: JsonObject): Change[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort()
  return names.flatMap((name): Change[] => {
    const change = { part: 'catalogue', at: name, area: 'catalogues' } as const
    if (!(name in is)) return [{ ...change, kind: 'removed', text: `is no ${what} any more`, bump: 'major' }]
    if (!(name in was)) return [{ ...change, kind: 'added', text: `is a new ${what}`, bump: 'minor' }]
    return isDeepStrictEqual(was[name], is[name])
      ? []
      : [
          {
            ...change,
            kind: 'changed',
            text: `has ${differenceOf(was[name], is[name])} as ${what}`,
            bump: 'patch',
          },
        ]
  })
}

/** Names of the keys with another value, or both values where they are texts. */
function differenceOf(was: unknown, is: unknown): string {
  const [old, now] = [objectOf(was), objectOf(is)]
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const differing = keys.filter((key) => !isDeepStrictEqual(old[key], now[key]))
  return differing.length > 0 ? `another ${differing.join(', ')}` : `${String(is)} instead of ${String(was)}`
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {}
}
