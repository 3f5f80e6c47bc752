import type { SyntaxNode } from '../kql/syntax-node.ts'
import type { Row } from '../plan/row.ts'
import { keyOf } from '../values/compare.ts'
import { createTermTest } from '../values/term-match.ts'
import { textOf } from '../values/text-of.ts'
import { isList, type KqlType, type Value } from '../values/value.ts'
import { negated } from './comparison.ts'
import { compileExpression } from './compile-expression.ts'
import { derived, type Operand, textReader } from './operand.ts'
import type { Scope } from './scope.ts'
import { compileListSubquery, isTable } from './subquery.ts'

/** What stands in the parentheses of `in` and its like. */
interface Members {
  readonly operands: readonly Operand[]
  /** Whether they are the same for every record, once the query is under way. */
  readonly isFixed: boolean
  /** Single values: those of lists and tables one by one. */
  readonly valuesAt: (row: Row) => readonly TypedValue[]
}

interface TypedValue {
  readonly type: KqlType
  readonly value: Value
}

/** Compiles `in`, `in~`, `has_any`, `has_all` and negations; undefined for any other expression. */
export function compileMembership(node: SyntaxNode, scope: Scope): Operand | undefined {
  switch (node.kind) {
    case 'InExpression':
      return compileIn(node, scope, exactKey)
    case 'NotInExpression':
      return negated(compileIn(node, scope, exactKey))
    case 'InCsExpression':
      return compileIn(node, scope, scope.isCased ? exactText : foldedKey)
    case 'NotInCsExpression':
      return negated(compileIn(node, scope, scope.isCased ? exactText : foldedKey))
    case 'HasAnyExpression':
      return compileHas(node, scope, (tests, text) => tests.some((test) => test(text)))
    case 'HasAllExpression':
      return compileHas(node, scope, (tests, text) => tests.every((test) => test(text)))
  }
  return undefined
}

type KeyOf = (typed: TypedValue) => string

const exactKey: KeyOf = ({ value }) => keyOf(value)
const exactText: KeyOf = ({ value, type }) => textOf(value, type)
const foldedKey: KeyOf = ({ value, type }) => textOf(value, type).toLowerCase()

function compileIn(node: SyntaxNode, scope: Scope, key: KeyOf): Operand {
  const left = compileExpression(node.child('Left'), scope)
  const members = membersIn(node, scope)
  const setAt = lasting(members, (values) => new Set(values.map(key)))
  return derived('bool', [left, ...members.operands], (row) => {
    const value = left.evaluate(row)
    return value === null ? false : setAt(row).has(key({ value, type: left.type }))
  })
}

function compileHas(
  node: SyntaxNode,
  scope: Scope,
  holds: (tests: readonly ((text: string) => boolean)[], text: string) => boolean,
): Operand {
  const left = compileExpression(node.child('Left'), scope)
  const members = membersIn(node, scope)
  const read = textReader(left)
  const fold = (text: string) => (scope.isCased ? text : text.toLowerCase())
  const testsAt = lasting(members, (values) =>
    values.map(({ value, type }) => createTermTest(fold(textOf(value, type)), { start: true, end: true })),
  )
  return derived('bool', [left, ...members.operands], (row) => holds(testsAt(row), fold(read(row))))
}

/** Makes something of the members: once where they are fixed. */
function lasting<T>(
  { isFixed, valuesAt }: Members,
  make: (values: readonly TypedValue[]) => T,
): (row: Row) => T {
  if (!isFixed) return (row) => make(valuesAt(row))
  let made: { readonly result: T } | undefined
  return (row) => (made ??= { result: make(valuesAt(row)) }).result
}

function membersIn(node: SyntaxNode, scope: Scope): Members {
  const nodes = node.child('Right').list('Expressions')
  const [only] = nodes
  if (nodes.length === 1 && only !== undefined && isTable(only)) {
    const values = compileListSubquery(only, scope)
    const type = only.columns?.[0]?.type ?? 'dynamic'
    // Not constant: the list is filled by a step that runs before.
    const operands = [{ type, evaluate: () => null, isConstant: false }]
    return { operands, isFixed: true, valuesAt: () => values.map((value) => ({ type, value })) }
  }
  const operands = nodes.map((member) => compileExpression(member, scope))
  return {
    operands,
    isFixed: operands.every(({ isConstant }) => isConstant),
    valuesAt: (row) =>
      operands.flatMap(({ type, evaluate }): readonly TypedValue[] => {
        const value = evaluate(row)
        return isList(value) ? value.map((item) => ({ type: 'dynamic', value: item })) : [{ type, value }]
      }),
  }
}
