import { compileExpression } from '../expressions/compile-expression.ts'
import type { Evaluate, Operand } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import type { Value } from '../values/value.ts'
import type { Accumulator, Aggregate } from './aggregate.ts'
import { aggregateFunctions } from './aggregates.ts'

/** Columns that are made of aggregates. */
export interface AggregateColumns {
  /** Begins a group. */
  readonly start: () => readonly Accumulator[]
  /** The values of all columns, for a group. */
  readonly read: (group: readonly Accumulator[]) => readonly Value[]
}

/** A column that goes out: out of the results of all aggregates of a group. */
type ReadResult = (results: readonly (readonly Value[])[]) => readonly Value[]

/** @throws {@link NotImitatedError} There is no such aggregate here. */
export function compileAggregateColumns(columns: readonly SyntaxNode[], scope: Scope): AggregateColumns {
  const aggregates: Aggregate[] = []
  const readers = columns.map((column) => compileColumn(column, scope, aggregates))
  return {
    start: () => aggregates.map((aggregate) => aggregate.start()),
    read(group) {
      const results = group.map((accumulator) => accumulator.results())
      return readers.flatMap((read) => read(results))
    },
  }
}

/** An aggregate, or an expression around some. Each aggregate gets a place among the results of its group. */
function compileColumn(column: SyntaxNode, scope: Scope, aggregates: Aggregate[]): ReadResult {
  const expression = column.kind === 'SimpleNamedExpression' ? column.child('Expression') : column
  if (expression.kind === 'FunctionCallExpression' && aggregateFunctions.has(calledIn(expression))) {
    const at = aggregates.push(compileAggregate(expression, scope)) - 1
    return (results) => results[at] ?? []
  }
  const aggregate = (call: SyntaxNode): Operand => {
    const at = aggregates.push(compileAggregate(call, scope)) - 1
    return { type: call.type, evaluate: (row) => row[at] ?? null, isConstant: false }
  }
  const { evaluate } = compileExpression(expression, { ...scope, columns: [], aggregate })
  return (results) => [evaluate(results.map(([first]) => first ?? null))]
}

function compileAggregate(call: SyntaxNode, scope: Scope): Aggregate {
  const name = calledIn(call)
  const aggregate = aggregateFunctions.get(name)
  if (!aggregate) throw new NotImitatedError(`the function '${name}'`, call)
  const operands = call
    .child('ArgumentList')
    .list('Expressions')
    .flatMap((argument) => operandsOf(argument, call, scope))
  return aggregate({ node: call, operands, type: call.type })
}

/** A star stands for every column that the aggregate does not name otherwise. */
function operandsOf(argument: SyntaxNode, call: SyntaxNode, scope: Scope): readonly Operand[] {
  if (argument.kind !== 'StarExpression') return [compileExpression(argument, scope)]
  const others = call.child('ArgumentList').list('Expressions').length - 1
  return (call.columns ?? []).slice(others).map(({ name, type }) => {
    const index = scope.columns.findIndex((column) => column.name === name)
    const evaluate: Evaluate = (row) => row[index] ?? null
    return { type, evaluate, isConstant: false }
  })
}

function calledIn(call: SyntaxNode): string {
  return call.child('Name').name ?? ''
}
