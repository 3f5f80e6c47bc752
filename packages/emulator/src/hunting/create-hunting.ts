import { huntingTables } from '@mde-kit/contract/hunting'
import { type KustoLanguage, loadKqlLanguage } from './kql/load-kql-language.ts'
import { createQueryParser } from './kql/parse-query.ts'
import type { Column, SyntaxNode } from './kql/syntax-node.ts'
import { compileQuery } from './plan/compile-query.ts'
import { neededColumns } from './plan/needed-columns.ts'
import { both, type Restriction } from './plan/restriction.ts'
import type { Row } from './plan/row.ts'
import { runSteps } from './plan/run-steps.ts'
import { tableColumns } from './tables/read-table.ts'
import type { HuntingWorld } from './tables/hunting-world.ts'
import { filledTables } from './tables/filled-tables.ts'

/** What a query is run with. */
export interface HuntingRun {
  readonly world: HuntingWorld
  /** `now()`, with seven fraction digits. */
  readonly now: string
  /** How far tables reach. Milliseconds since 1970, both ends included. */
  readonly fromMs: number
  readonly toMs: number
  /** The most rows of an answer; what is beyond them is cut off. */
  readonly maxRows: number
  /** Bytes beyond which an answer is of no use, so that no more rows are kept than are needed to tell. */
  readonly maxBytes?: number | undefined
  /** Called now and then: it may let others have their turn, and end the query by throwing. */
  readonly pause: () => Promise<void> | undefined
}

export interface HuntingAnswer {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Runs queries in KQL over the hunting tables of a world. */
export interface Hunting {
  /**
   * @throws {@link ConfigError} The analyser is not installed.
   * @throws {@link QueryError} The query is wrong.
   * @throws {@link NotImitatedError} It uses what the emulator does not imitate.
   */
  run(query: string, options: HuntingRun): Promise<HuntingAnswer>
}

/** @param load Loads the analyser. Called by the first query, and again only where it has failed. */
export function createHunting(load: () => Promise<KustoLanguage> = loadKqlLanguage): Hunting {
  const schemas = Object.entries(huntingTables).map(([name, { columns }]) => [name, columns] as const)
  const tables = new Map(schemas.map(([name, columns]) => [name, tableColumns(columns)]))
  let loading: Promise<(query: string) => SyntaxNode> | undefined
  const loadParser = () => {
    loading ??= load()
      .then((language) => createQueryParser(language, Object.fromEntries(schemas)))
      .catch((fault: unknown) => {
        loading = undefined
        throw fault
      })
    return loading
  }
  return {
    async run(query, { world, now, fromMs, toMs, maxRows, maxBytes, pause }) {
      const parse = await loadParser()
      const rows: Row[] = []
      let mostRows = maxRows
      const sink = {
        push: (row: Row) => rows.push(row) < mostRows,
        end: () => undefined,
      }
      const reach = { fromMs, toMs, wants: () => true }
      // Tables are read once the query is compiled.
      let isNeeded: (column: string) => boolean = () => true
      const rowsOf = (name: string, restriction: Restriction) => {
        const narrowing = both(reach, restriction)
        return (
          filledTables.get(name)?.(huntingTables[name]?.columns ?? {}, { world, narrowing, isNeeded }) ?? []
        )
      }
      const { columns, steps } = compileQuery(parse(query), sink, { now, tables, rowsOf })
      isNeeded = neededColumns(
        query,
        columns.map(({ name }) => name),
      )
      if (maxBytes !== undefined)
        mostRows = Math.min(maxRows, Math.floor(maxBytes / leastRowBytes(columns)) + 1)
      await runSteps(steps, pause)
      // What runs to its end before it can stop, such as sorting, may give one row too many.
      return { columns, rows: rows.slice(0, mostRows) }
    },
  }
}

/** What the names of its columns alone take of a row, with quotes, colon and comma. */
export function leastRowBytes(columns: readonly Column[]): number {
  return columns.reduce((sum, { name }) => sum + name.length + 4, 0)
}
