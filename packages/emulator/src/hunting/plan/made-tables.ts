import { compileExpression } from '../expressions/compile-expression.ts'
import type { Scope } from '../expressions/scope.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { orderOf } from '../values/compare.ts'
import { addTimespan } from '../values/instant.ts'
import { addLongs, isLong } from '../values/long.ts'
import type { Value } from '../values/value.ts'
import { columnsOf } from './join.ts'
import type { Row } from './row.ts'

/** `print`: one row. */
export function printedRows(node: SyntaxNode, scope: Scope): () => readonly Row[] {
  const values = node.list('Expressions').map((value) => compileExpression(value, scope))
  return () => [values.map(({ evaluate }) => evaluate([]))]
}

/** `datatable`: its values one row after another. */
export function datatableRows(node: SyntaxNode, scope: Scope): () => readonly Row[] {
  const width = columnsOf(node).length
  const values = node.list('Values').map((value) => compileExpression(value, scope).evaluate([]))
  const rows = Array.from({ length: Math.ceil(values.length / width) }, (_, row) =>
    values.slice(row * width, (row + 1) * width),
  )
  return () => rows
}

/** `range`: both ends belong to it. */
export function rangeRows(node: SyntaxNode, scope: Scope): () => Iterable<Row> {
  const [from, to, step] = ['From', 'To', 'Step'].map((name) => compileExpression(node.child(name), scope))
  return function* () {
    const last = to?.evaluate([]) ?? null
    let value = from?.evaluate([]) ?? null
    while (value !== null && last !== null && orderOf(value, last) <= 0) {
      yield [value]
      const next = following(value, step?.evaluate([]) ?? null)
      if (next !== null && orderOf(next, value) <= 0)
        throw new NotImitatedError('a range that goes down', node)
      value = next
    }
  }
}

function following(value: Value, step: Value): Value {
  if (!isLong(step)) return null
  if (typeof value === 'string') return addTimespan(value, step)
  if (!isLong(value)) return null
  return Number.isInteger(value) && Number.isInteger(step)
    ? addLongs(value, step)
    : Number(value) + Number(step)
}
