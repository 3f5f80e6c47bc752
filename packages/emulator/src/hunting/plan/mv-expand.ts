import { compileExpression } from '../expressions/compile-expression.ts'
import type { Evaluate } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import { type Column, isKqlType, type SyntaxNode } from '../kql/syntax-node.ts'
import { parseInstant } from '../values/instant.ts'
import { isLong } from '../values/long.ts'
import { textOf } from '../values/text-of.ts'
import { parseTimespan } from '../values/timespan.ts'
import { isBag, isList, type KqlType, missing, type Value } from '../values/value.ts'
import { type CompileOperator, countOf, parametersOf, passing } from './operator.ts'
import type { Row } from './row.ts'

interface Expansion {
  readonly name: string
  readonly type: KqlType
  readonly evaluate: Evaluate
  readonly convert: (value: Value) => Value
}

const ofText =
  (read: (text: string) => Value) =>
  (value: Value): Value =>
    typeof value === 'string' ? read(value) : null

const casts: Readonly<Record<KqlType, (value: Value) => Value>> = {
  bool: (value) => (typeof value === 'boolean' ? value : null),
  datetime: ofText(parseInstant),
  dynamic: (value) => value,
  guid: ofText((text) => text.toLowerCase()),
  int: (value) => (Number.isInteger(value) ? value : null),
  long: (value) => (Number.isInteger(value) || typeof value === 'bigint' ? value : null),
  real: (value) => (isLong(value) ? Number(value) : null),
  string: (value) => textOf(value, 'dynamic'),
  timespan: ofText(parseTimespan),
}

/** `mv-expand`: a row for each item of a list, and for each property of a bag; one row, with null, for no list. */
export const mvExpand: CompileOperator = ({ node, scope, output, sink }) => {
  const { rowsOf } = expandedRows(node, scope, output)
  return passing(sink, (row) => {
    for (const expanded of rowsOf(row)) if (!sink.push(expanded)) return false
    return true
  })
}

/**
 * What rows are expanded to.
 *
 * @param output Columns that go out. Without them, those that come in, and behind them what is new.
 */
export function expandedRows(node: SyntaxNode, scope: Scope, output?: readonly Column[]) {
  const indexName = parametersOf(node, ['with_itemindex']).get('with_itemindex')
  const limitNode = node.find('RowLimitClause')?.find('RowLimit')
  const limit = limitNode
    ? countOf(compileExpression(limitNode, scope).evaluate([]), limitNode)
    : Number.POSITIVE_INFINITY
  const expansions = node
    .list('Expressions')
    .map((item) =>
      expansionOf(item, scope.columns, (expression) => compileExpression(expression, scope).evaluate),
    )

  const columns = output ?? columnsBehind(scope.columns, expansions, indexName)
  const rowOf = (row: Row, items: readonly (readonly Value[])[], index: number): Value[] =>
    columns.map(({ name, type }) => {
      if (name === indexName) return index
      const at = expansions.findIndex((expansion) => expansion.name === name)
      if (at >= 0) return expansions[at]?.convert(items[at]?.[index] ?? null) ?? missing(type)
      return row[scope.columns.findIndex((column) => column.name === name)] ?? missing(type)
    })
  const rowsOf = function* (row: Row): Generator<Row> {
    const items = expansions.map(({ evaluate }) => itemsOf(evaluate(row)))
    const count = Math.min(limit, Math.max(...items.map(({ length }) => length)))
    for (let index = 0; index < count; index += 1) yield rowOf(row, items, index)
  }
  return { columns, rowsOf }
}

/** As the analyser puts them: a column that is expanded stays in its place, and others come behind. */
function columnsBehind(
  columns: readonly Column[],
  expansions: readonly Expansion[],
  indexName: string | undefined,
): readonly Column[] {
  const added = expansions.filter(({ name }) => !columns.some((column) => column.name === name))
  return [
    ...columns.map(
      ({ name, type }): Column => ({
        name,
        type: expansions.find((each) => each.name === name)?.type ?? type,
      }),
    ),
    ...added.map(({ name, type }): Column => ({ name, type })),
    ...(indexName === undefined ? [] : [{ name: indexName, type: 'long' } as const]),
  ]
}

function itemsOf(value: Value): readonly Value[] {
  if (isList(value)) return value
  if (!isBag(value)) return [value]
  return Object.entries(value).map(([name, item]) => ({ [name]: item }))
}

function expansionOf(
  item: SyntaxNode,
  columns: readonly Column[],
  compile: (expression: SyntaxNode) => Evaluate,
): Expansion {
  const isWrapped = item.kind === 'MvExpandExpression' || item.kind === 'MvApplyExpression'
  const expression = isWrapped ? item.child('Expression') : item
  const name = expression.kind === 'SimpleNamedExpression' ? expression.child('Name').name : expression.name
  if (
    name === undefined ||
    (expression.kind !== 'SimpleNamedExpression' && !columns.some((column) => column.name === name))
  )
    throw new NotImitatedError(`'${item.text.slice(0, 60)}' as what to expand`, item)
  const type = typeIn(item)
  return { name, type, evaluate: compile(expression), convert: casts[type] }
}

/** Only what is of the type is passed on, as documented, but for text, which anything can be written as. */
function typeIn(item: SyntaxNode): KqlType {
  const name = /typeof\s*\(\s*(\w+)\s*\)/.exec(item.find('ToTypeOf')?.text ?? '')?.[1] ?? 'dynamic'
  return isKqlType(name) ? name : 'dynamic'
}
