import { compileExpression } from '../expressions/compile-expression.ts'
import type { Evaluate } from '../expressions/operand.ts'
import { keyOfAll } from '../values/compare.ts'
import type { Value } from '../values/value.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import { type CompileOperator, countOf, type OperatorCall, passing } from './operator.ts'
import type { Sink } from './row.ts'

/** `where`: null counts as false. */
export const filter: CompileOperator = ({ node, scope, sink }) => {
  const { evaluate } = compileExpression(node.child('Condition'), scope)
  return passing(sink, (row) => (evaluate(row) === true ? sink.push(row) : true))
}

/** `project`: one column for each expression. */
export const project: CompileOperator = ({ node, scope, output, sink }) => {
  const expressions = node.list('Expressions')
  if (expressions.length !== output.length)
    throw new NotImitatedError('an expression that gives several columns', node)
  return mapping(
    sink,
    expressions.map((expression) => compileExpression(expression, scope).evaluate),
  )
}

/** `extend`: a column that is there already is replaced in its place. */
export const extend: CompileOperator = ({ node, scope, output, sink }) => {
  const added = new Map<string, Evaluate>()
  const unnamed: Evaluate[] = []
  for (const expression of node.list('Expressions')) {
    const { evaluate } = compileExpression(expression, scope)
    const name = nameOf(expression)
    if (name === undefined) unnamed.push(evaluate)
    else added.set(name, evaluate)
  }
  return mapping(
    sink,
    output.map(
      (column) => added.get(column.name) ?? findColumn(scope.columns, column.name) ?? next(unnamed, node),
    ),
  )
}

/** The name that an expression gives to its column; undefined where the analyser makes one up. */
function nameOf(node: SyntaxNode): string | undefined {
  if (node.kind === 'SimpleNamedExpression') return node.child('Name').name
  return node.kind === 'NameReference' ? node.name : undefined
}

function next(unnamed: Evaluate[], node: SyntaxNode): Evaluate {
  const evaluate = unnamed.shift()
  if (!evaluate) throw new NotImitatedError('an expression that gives several columns', node)
  return evaluate
}

/** `project-away`, `project-keep` and `project-reorder`: the same columns, fewer or in another order. */
export const select: CompileOperator = ({ node, scope, output, sink }) =>
  mapping(
    sink,
    output.map(({ name }) => needColumn(scope.columns, name, node)),
  )

/** `project-rename`. */
export const rename: CompileOperator = ({ node, scope, output, sink }) => {
  const oldNames = new Map(
    node.list('Expressions').map((expression) => [nameOf(expression), expression.child('Expression').name]),
  )
  return mapping(
    sink,
    output.map(({ name }) => needColumn(scope.columns, oldNames.get(name) ?? name, node)),
  )
}

/** `distinct`: the first of each kind, in the order in which they come. */
export const distinct: CompileOperator = ({ node, scope, output, sink }) => {
  const expressions = node.list('Expressions')
  const isAll = expressions.some(({ kind }) => kind === 'StarExpression')
  const evaluates = isAll
    ? output.map(({ name }) => needColumn(scope.columns, name, node))
    : expressions.map((expression) => compileExpression(expression, scope).evaluate)
  const seen = new Set<string>()
  return passing(sink, (row) => {
    const values = evaluates.map((evaluate) => evaluate(row))
    const key = keyOfAll(values)
    if (seen.has(key)) return true
    seen.add(key)
    return sink.push(values)
  })
}

/** `take` and `limit`. */
export const take: CompileOperator = ({ node, scope, sink }) => {
  const expression = node.child('Expression')
  let left = countOf(compileExpression(expression, scope).evaluate([]), expression)
  return passing(sink, (row) => {
    if (left <= 0) return false
    left -= 1
    return sink.push(row) && left > 0
  })
}

/** `count`: one row, whatever comes in. */
export const count: CompileOperator = ({ sink }) => {
  let rows = 0
  return {
    push() {
      rows += 1
      return true
    },
    end() {
      sink.push([rows])
      sink.end()
    },
  }
}

/** `serialize`, `as` and `render` change no rows. */
export const unchanged: CompileOperator = ({ node, scope, output, sink }: OperatorCall) => {
  if (output.length !== scope.columns.length) throw new NotImitatedError(`'${node.text.slice(0, 40)}'`, node)
  return sink
}

function mapping(sink: Sink, evaluates: readonly Evaluate[]): Sink {
  return passing(sink, (row) => {
    const values: Value[] = []
    for (const evaluate of evaluates) values.push(evaluate(row))
    return sink.push(values)
  })
}

function findColumn(columns: readonly Column[], name: string): Evaluate | undefined {
  const index = columns.findIndex((column) => column.name === name)
  return index < 0 ? undefined : (row) => row[index] ?? null
}

function needColumn(columns: readonly Column[], name: string, node: SyntaxNode): Evaluate {
  const found = findColumn(columns, name)
  if (!found) throw new NotImitatedError(`the column '${name}' here`, node)
  return found
}
