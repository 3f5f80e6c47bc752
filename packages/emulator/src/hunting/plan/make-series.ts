import { compileExpression } from '../expressions/compile-expression.ts'
import type { Operand } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import { QueryError } from '../kql/query-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { keyOfAll, orderOf } from '../values/compare.ts'
import { isLong } from '../values/long.ts'
import type { KqlType, Value } from '../values/value.ts'
import type { Accumulator } from './aggregate.ts'
import { compileAggregateColumns } from './aggregate-columns.ts'
import { type CompileOperator, parametersOf } from './operator.ts'
import type { Row } from './row.ts'
import { createSeriesAxis, type SeriesAxis } from './series-axis.ts'
import { emit } from './sort.ts'

/** As documented. */
const maxValues = 1_048_576

interface Series {
  readonly keys: readonly Value[]
  /** By number of their step. */
  readonly bins: Map<bigint, readonly Accumulator[]>
}

/** What a query says of the axis. Known once the tables that it asks for are read. */
interface Range {
  readonly from: Value | undefined
  readonly to: Value | undefined
  readonly axis: SeriesAxis
}

/**
 * `make-series`: for each group a list per aggregate, with a value for each step of an axis, and the list of the steps.
 * Where an end is not given, a series ends with its own data.
 */
export const makeSeries: CompileOperator = ({ node, scope, sink }) => {
  const isNeverEmpty = parametersOf(node, ['kind']).get('kind') === 'nonempty'
  const axisValue = compileExpression(node.child('OnClause').child('Expression'), scope)
  const rangeOf = compileRange(node, scope, axisValue.type)
  const keys = (node.find('ByClause')?.list('Expressions') ?? []).map((by) => compileExpression(by, scope))
  if (isNeverEmpty && keys.length > 0) throw new NotImitatedError('kind=nonempty with groups', node)
  const { start, read, width, defaults } = compileColumns(node, scope)
  const found = new Map<string, Series>()
  let known: Range | undefined
  const range = () => (known ??= rangeOf())

  const seriesOf = (row: Row): Series => {
    const values = keys.map(({ evaluate }) => evaluate(row))
    const key = keyOfAll(values)
    const series = found.get(key) ?? { keys: values, bins: new Map() }
    found.set(key, series)
    return series
  }
  const rowOf = ({ keys: values, bins }: Series): Row => {
    const indexes = indexesOf(range(), [...bins.keys()])
    const results = indexes.map((index) => {
      const bin = bins.get(index)
      return bin ? read(bin) : defaults()
    })
    const lists = Array.from({ length: width }, (_, at) => results.map((result) => result[at] ?? null))
    return [...values, ...lists, indexes.map((index) => range().axis.startOf(index))]
  }
  return {
    push(row) {
      const value = axisValue.evaluate(row)
      const { from, to, axis } = range()
      if (value === null || (from !== undefined && orderOf(value, from) < 0)) return true
      if (to !== undefined && orderOf(value, to) >= 0) return true
      const { bins } = seriesOf(row)
      const index = axis.indexOf(value)
      let bin = bins.get(index)
      if (!bin) bins.set(index, (bin = start()))
      for (const accumulator of bin) accumulator.add(row)
      return true
    },
    end() {
      if (isNeverEmpty && found.size === 0) found.set('', { keys: [], bins: new Map() })
      emit([...found.values()].map(rowOf), sink)
    },
  }
}

function compileRange(node: SyntaxNode, scope: Scope, type: KqlType): () => Range {
  const clause = node.child('RangeClause')
  if (clause.kind !== 'MakeSeriesFromToStepClause')
    throw new NotImitatedError('make-series in range()', clause)
  const partOf = (name: string): Operand | undefined => {
    const part = clause.find(name)
    return part && compileExpression(part.child('Expression'), scope)
  }
  const [from, to, step] = [
    partOf('MakeSeriesFromClause'),
    partOf('MakeSeriesToClause'),
    partOf('MakeSeriesStepClause'),
  ]
  return () => {
    const size = valueOf(step, 'step')
    if (!isLong(size) || size <= 0)
      throw new QueryError('Semantic error: make-series: step must be positive.')
    const origin = valueOf(from, 'from')
    const axis = createSeriesAxis(type, { origin: origin ?? null, step: size })
    if (!axis) throw new NotImitatedError(`make-series on a ${type}`, node.child('OnClause'))
    return { from: origin, to: valueOf(to, 'to'), axis }
  }
}

function valueOf(operand: Operand | undefined, word: string): NonNullable<Value> | undefined {
  if (!operand) return undefined
  const value = operand.evaluate([])
  if (value === null) throw new QueryError(`Semantic error: make-series: ${word} must not be null.`)
  return value
}

function compileColumns(node: SyntaxNode, scope: Scope) {
  const nodes = node.list('Aggregates')
  for (const column of nodes)
    if (!isNumeric(column.type)) throw new NotImitatedError(`make-series of a ${column.type}`, column)
  const byDefault = nodes.map((column) => {
    const clause = column.find('DefaultExpression')
    return clause && compileExpression(clause.child('Expression'), scope)
  })
  return {
    ...compileAggregateColumns(
      nodes.map((column) => column.child('Expression')),
      scope,
    ),
    width: nodes.length,
    defaults: () => byDefault.map((operand) => (operand ? operand.evaluate([]) : 0)),
  }
}

function isNumeric(type: KqlType): boolean {
  return type === 'int' || type === 'long' || type === 'real'
}

function indexesOf({ from, to, axis }: Range, filled: readonly bigint[]): readonly bigint[] {
  const sorted = filled.toSorted((a, b) => (a < b ? -1 : 1))
  const first = from === undefined ? sorted[0] : 0n
  const end = to === undefined ? (sorted.at(-1) ?? -1n) + 1n : axis.indexFrom(to)
  if (first === undefined || end <= first) return []
  const count = end - first
  if (count > maxValues)
    throw new QueryError(
      `Semantic error: make-series: a series of ${count} values is longer than ${maxValues}.`,
    )
  return Array.from({ length: Number(count) }, (_, at) => first + BigInt(at))
}
