import { compileExpression } from '../expressions/compile-expression.ts'
import type { Evaluate } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { orderOf } from '../values/compare.ts'
import { type CompileOperator, countOf } from './operator.ts'
import type { Row, Sink } from './row.ts'

type Compare = (a: Row, b: Row) => number

/** `sort` and `order`. Equal rows stay in the order in which they come. */
export const sort: CompileOperator = ({ node, scope, sink }) =>
  collecting(sink, (rows) => rows.sort(comparing(node.list('Expressions'), scope)))

/** `top`: sorts, and keeps the first ones only while rows come in. */
export const top: CompileOperator = ({ node, scope, sink }) => {
  const expression = node.child('Expression')
  const wanted = countOf(compileExpression(expression, scope).evaluate([]), expression)
  const compare = comparing([node.child('ByExpression')], scope)
  let best: Row[] = []
  return {
    push(row) {
      best.push(row)
      if (best.length >= 2 * wanted + 1000) best = best.sort(compare).slice(0, wanted)
      return true
    },
    end() {
      emit(best.sort(compare).slice(0, wanted), sink)
    },
  }
}

/** Holds all rows back until the last one is in. */
export function collecting(sink: Sink, arrange: (rows: Row[]) => readonly Row[]): Sink {
  const rows: Row[] = []
  return {
    push(row) {
      rows.push(row)
      return true
    },
    end: () => emit(arrange(rows), sink),
  }
}

/** Gives rows to a sink, as far as it wants them, and ends it. */
export function emit(rows: Iterable<Row>, sink: Sink): void {
  for (const row of rows) if (!sink.push(row)) break
  sink.end()
}

/** Down unless told otherwise. Nulls are last on the way down and first on the way up, unless told otherwise. */
function comparing(nodes: readonly SyntaxNode[], scope: Scope): Compare {
  const keys = nodes.map((node) => {
    const ordering = node.find('Ordering')
    const isAscending = ordering?.find('AscOrDescKeyword')?.text === 'asc'
    const nulls = ordering?.find('NullsClause')?.find('FirstOrLastKeyword')?.text
    const expression = node.kind === 'OrderedExpression' ? node.child('Expression') : node
    return comparingBy(compileExpression(expression, scope).evaluate, {
      sign: isAscending ? 1 : -1,
      nullSign: (nulls === undefined ? isAscending : nulls === 'first') ? -1 : 1,
    })
  })
  return (a, b) => {
    for (const compare of keys) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }
}

function comparingBy(evaluate: Evaluate, { sign, nullSign }: { sign: 1 | -1; nullSign: 1 | -1 }): Compare {
  return (a, b) => {
    const left = evaluate(a)
    const right = evaluate(b)
    if (left === null || right === null) return left === right ? 0 : left === null ? nullSign : -nullSign
    return orderOf(left, right) * sign
  }
}
