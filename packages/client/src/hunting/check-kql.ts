import { nearestNames } from '@mde-kit/contract/nearest-names'
import { type KqlDiagnostic, type KqlTables, loadKqlAnalyser } from './kql-analyser.ts'
import type { KqlProblem } from './kql-error.ts'
import type { KqlQuery } from './kql.ts'

/** What a check knows besides the catalogue. */
export interface CheckKqlOptions {
  /** Tables that the catalogue lacks, or has otherwise: the KQL type of each column, by name. */
  readonly tables?: KqlTables | undefined
}

/** Functions of Defender, which KQL itself does not have. */
const defenderFunctions = ['FileProfile', 'DeviceFromIP', 'AssignedIPAddresses', 'SeenBy']
const kinds: Readonly<Record<string, KqlProblem['kind']>> = {
  KS142: 'unknownColumn',
  KS176: 'syntax',
  KS204: 'unknownTable',
  KS211: 'unknownFunction',
}

/**
 * Makes a check of queries: Microsoft's analyser with the hunting tables of the catalogue. Both are loaded by it.
 *
 * @throws {@link ConfigError} `@kusto/language-service-next` is not installed.
 */
export async function createKqlCheck({
  tables,
}: CheckKqlOptions = {}): Promise<(query: KqlQuery) => readonly KqlProblem[]> {
  const { huntingTables } = await import('@mde-kit/contract/hunting')
  const known: KqlTables = {
    ...Object.fromEntries(Object.entries(huntingTables).map(([name, { columns }]) => [name, columns])),
    ...tables,
  }
  const analyse = await loadKqlAnalyser(known)
  return (query) => {
    const text = String(query)
    const enriched = enrichedFrom(text)
    return analyse(text)
      .filter(({ Severity }) => Severity === 'Error')
      .map((diagnostic) => ({ ...problemOf(diagnostic, text, known), start: diagnostic.Start }))
      .filter(({ kind, text, start }) =>
        kind === 'unknownFunction'
          ? !defenderFunctions.includes(text)
          : kind !== 'unknownColumn' || start < enriched,
      )
      .map(({ start: _, ...problem }) => problem)
  }
}

/**
 * Finds what the service would refuse a query for, without sending it: unknown tables, columns and functions, types
 * that do not fit, syntax. Columns that follow a function of Defender, such as FileProfile, are not looked up.
 *
 * @returns Nothing where the query is sound.
 * @throws {@link ConfigError} `@kusto/language-service-next` is not installed.
 */
export async function checkKql(query: KqlQuery, options?: CheckKqlOptions): Promise<readonly KqlProblem[]> {
  const check = await createKqlCheck(options)
  return check(query)
}

/** Where columns begin that only Defender knows of. */
function enrichedFrom(text: string): number {
  const found = text.search(new RegExp(`\\b(?:${defenderFunctions.join('|')})\\s*\\(`))
  return found === -1 ? Number.POSITIVE_INFINITY : found
}

function problemOf(
  { Code, Message, Start, Length }: KqlDiagnostic,
  query: string,
  tables: KqlTables,
): KqlProblem {
  const kind = kinds[Code] ?? (/^KS0\d\d$/.test(Code) ? 'syntax' : 'type')
  const text = query.slice(Start, Start + Length)
  const before = query.slice(0, Start).split('\n')
  return {
    kind,
    message: Message,
    text,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    nearest: nearestNames(text, namesFor(kind, query, tables)),
  }
}

/** Names that could stand there: tables, or the columns of those tables that the query names. */
function namesFor(kind: KqlProblem['kind'], query: string, tables: KqlTables): readonly string[] {
  if (kind === 'unknownTable') return Object.keys(tables)
  if (kind !== 'unknownColumn') return []
  const words = new Set(query.match(/\w+/g))
  const named = Object.entries(tables).filter(([name]) => words.has(name))
  return [...new Set(named.flatMap(([, columns]) => Object.keys(columns)))]
}
