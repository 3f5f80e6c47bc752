import { compileExpression } from '../expressions/compile-expression.ts'
import { keyOfAll } from '../values/compare.ts'
import { missing, type Value } from '../values/value.ts'
import type { Accumulator } from './aggregate.ts'
import { compileAggregateColumns } from './aggregate-columns.ts'
import { type CompileOperator, parametersOf } from './operator.ts'
import { emit } from './sort.ts'

interface Group {
  readonly keys: readonly Value[]
  readonly accumulators: readonly Accumulator[]
}

/** `summarize`: groups in the order in which they were first seen. Without `by`, there is one even of nothing. */
export const summarize: CompileOperator = ({ node, scope, output, sink }) => {
  parametersOf(node, [])
  const byNodes = node.find('ByClause')?.list('Expressions') ?? []
  const keys = byNodes.map((by) => compileExpression(by, scope).evaluate)
  const aggregates = compileAggregateColumns(node.list('Aggregates'), scope)
  const groups = new Map<string, Group>()
  const start = (values: readonly Value[]): Group => ({ keys: values, accumulators: aggregates.start() })
  if (keys.length === 0) groups.set('', start([]))

  const rowOf = ({ keys: values, accumulators }: Group): Value[] => {
    const row = [...values, ...aggregates.read(accumulators)]
    return row.map((value, index) => value ?? missing(output[index]?.type ?? 'dynamic'))
  }
  return {
    push(row) {
      const values = keys.map((key) => key(row))
      const key = keyOfAll(values)
      let group = groups.get(key)
      if (!group) groups.set(key, (group = start(values)))
      for (const accumulator of group.accumulators) accumulator.add(row)
      return true
    },
    end: () => emit([...groups.values()].map(rowOf), sink),
  }
}
