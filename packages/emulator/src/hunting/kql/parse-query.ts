import type { KustoDiagnostic, KustoLanguage } from './load-kql-language.ts'
import { NotImitatedError } from './not-imitated-error.ts'
import { placeOf } from './place-of.ts'
import { QueryError } from './query-error.ts'
import { readSyntax, type SyntaxNode } from './syntax-node.ts'

/** Tables that queries may use: the type of each column, by name. */
export type TableSchemas = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Functions of Defender, which KQL itself does not have. */
const defenderFunctions = ['FileProfile', 'DeviceFromIP', 'AssignedIPAddresses', 'SeenBy']

/**
 * Makes a parser for queries over some tables.
 *
 * @returns A function that gives the tree of a query, or throws a {@link QueryError} where it is wrong, and a
 * {@link NotImitatedError} where it calls a function that only Defender has.
 */
export function createQueryParser(
  { KustoCode, GlobalState, Symbols, Syntax }: KustoLanguage,
  tables: TableSchemas,
): (query: string) => SyntaxNode {
  const members = Object.entries(tables).map(([name, columns]) => {
    const schema = Object.entries(columns).map(([column, type]) => `['${column}']:${type}`)
    return new Symbols.TableSymbol.$ctor7(name, `(${schema.join(', ')})`, null)
  })
  const globals = GlobalState.Default.WithDatabase(
    new Symbols.DatabaseSymbol.$ctor2('hunting', null, members),
  )
  const kindNames = new Map(
    Object.entries(Syntax.SyntaxKind).flatMap(([name, number]) =>
      typeof number === 'number' ? [[number, name] as const] : [],
    ),
  )
  return (query) => {
    const code = KustoCode.ParseAndAnalyze(query, globals)
    const found = code.GetDiagnostics()
    const problems = Array.from({ length: found.Count }, (_, index) => found.getItem(index)).filter(
      ({ Severity }) => Severity === 'Error',
    )
    refuse(problems, query)
    return readSyntax(code.Syntax, query, kindNames)
  }
}

function refuse(problems: readonly KustoDiagnostic[], query: string): void {
  const texts = problems.map(({ Start, Length }) => query.slice(Start, Start + Length))
  const own = texts.findIndex((text) => defenderFunctions.includes(text))
  const start = problems[own]?.Start
  if (start !== undefined) throw new NotImitatedError(`the function '${texts[own] ?? ''}'`, { start })
  const [first] = problems
  if (!first) return
  const { line, column } = placeOf(query, first.Start)
  const isSyntax = /^KS0\d\d$|^KS176$/.test(first.Code)
  throw new QueryError(
    `${isSyntax ? 'Syntax' : 'Semantic'} error: ${first.Message} (line ${line}, column ${column})`,
  )
}
