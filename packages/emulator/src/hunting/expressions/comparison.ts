import type { SyntaxNode } from '../kql/syntax-node.ts'
import { areEqual, orderOf } from '../values/compare.ts'
import { addTimespan } from '../values/instant.ts'
import { isLong } from '../values/long.ts'
import type { Value } from '../values/value.ts'
import { derived, type Operand } from './operand.ts'

type Compare = (a: Value, b: Value) => Value

/** With null, `==` is false and `!=` true; with null on both sides, and for every other comparison, it is null. */
const comparisons: Readonly<Record<string, Compare>> = {
  EqualExpression: (a, b) => (a === null && b === null ? null : areEqual(a, b)),
  NotEqualExpression: (a, b) => (a === null && b === null ? null : !areEqual(a, b)),
  LessThanExpression: ordered((order) => order < 0),
  LessThanOrEqualExpression: ordered((order) => order <= 0),
  GreaterThanExpression: ordered((order) => order > 0),
  GreaterThanOrEqualExpression: ordered((order) => order >= 0),
}

function ordered(holds: (order: number) => boolean): Compare {
  return (a, b) => (a === null || b === null ? null : holds(orderOf(a, b)))
}

/** Compiles comparisons, `and`, `or` and `between`; undefined for any other expression. */
export function compileComparison(
  node: SyntaxNode,
  compile: (node: SyntaxNode) => Operand,
): Operand | undefined {
  if (node.kind === 'AndExpression' || node.kind === 'OrExpression') return compileLogic(node, compile)
  if (node.kind === 'BetweenExpression') return compileBetween(node, compile)
  if (node.kind === 'NotBetweenExpression') return negated(compileBetween(node, compile))
  const compare = comparisons[node.kind]
  if (!compare) return undefined
  const left = compile(node.child('Left'))
  const right = compile(node.child('Right'))
  return derived('bool', [left, right], (row) => compare(left.evaluate(row), right.evaluate(row)))
}

/** As documented, null counts as false in both. */
function compileLogic(node: SyntaxNode, compile: (node: SyntaxNode) => Operand): Operand {
  const left = compile(node.child('Left'))
  const right = compile(node.child('Right'))
  return derived(
    'bool',
    [left, right],
    node.kind === 'AndExpression'
      ? (row) => left.evaluate(row) === true && right.evaluate(row) === true
      : (row) => left.evaluate(row) === true || right.evaluate(row) === true,
  )
}

/** Both ends belong to the range. A timespan as its end counts from its start. */
function compileBetween(node: SyntaxNode, compile: (node: SyntaxNode) => Operand): Operand {
  const value = compile(node.child('Left'))
  const couple = node.child('Right')
  const first = compile(couple.child('First'))
  const second = compile(couple.child('Second'))
  const last = endOf(first, second)
  return derived('bool', [value, first, last], (row) => {
    const held = value.evaluate(row)
    const from = first.evaluate(row)
    const to = last.evaluate(row)
    if (held === null || from === null || to === null) return null
    return orderOf(held, from) >= 0 && orderOf(held, to) <= 0
  })
}

/** The opposite of a test; null stays null. */
export function negated(operand: Operand): Operand {
  return derived('bool', [operand], (row) => {
    const value = operand.evaluate(row)
    return value === null ? null : value !== true
  })
}

function endOf(first: Operand, second: Operand): Operand {
  if (first.type !== 'datetime' || second.type !== 'timespan') return second
  return derived('datetime', [first, second], (row) => {
    const from = first.evaluate(row)
    const length = second.evaluate(row)
    return typeof from === 'string' && isLong(length) ? addTimespan(from, length) : null
  })
}
