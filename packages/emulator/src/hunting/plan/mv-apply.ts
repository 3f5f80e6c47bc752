import type { Column } from '../kql/syntax-node.ts'
import { missing, type Value } from '../values/value.ts'
import { columnsOf } from './join.ts'
import { expandedRows } from './mv-expand.ts'
import { type CompileOperator, passing } from './operator.ts'
import type { Row } from './row.ts'

/** `mv-apply`: a query of its own over the items of each row. What it does not give comes from the row. */
export const mvApply: CompileOperator = ({ node, scope, output, sink }) => {
  const query = node.child('Subquery').child('Expression')
  const given = columnsOf(query)
  const { columns, rowsOf } = expandedRows(node, scope)
  const inner = { ...scope, columns }
  const compile = (found: Row[]) =>
    scope.context.apply(query, inner, {
      push(row) {
        found.push(row)
        return true
      },
      end: () => undefined,
    })
  // What it cannot do is said before the first row.
  compile([])
  const readers = output.map((column) => readerOf(column, given, scope.columns))
  return passing(sink, (row) => {
    // Operators remember what they have seen, so that each row has some of its own.
    const found: Row[] = []
    const into = compile(found)
    for (const item of rowsOf(row)) if (!into.push(item)) break
    into.end()
    for (const result of found) if (!sink.push(readers.map((read) => read(result, row)))) return false
    return true
  })
}

function readerOf({ name, type }: Column, given: readonly Column[], columns: readonly Column[]) {
  const isNamed = (column: Column) => column.name === name
  const at = given.findIndex(isNamed)
  const from = columns.findIndex(isNamed)
  return (result: Row, row: Row): Value => (at < 0 ? row[from] : result[at]) ?? missing(type)
}
