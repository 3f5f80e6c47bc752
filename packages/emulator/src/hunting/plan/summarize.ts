import { compileExpression } from '../expressions/compile-expression.ts'
import type { Evaluate, Operand } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { keyOfAll } from '../values/compare.ts'
import { missing, type Value } from '../values/value.ts'
import type { Accumulator, Aggregate } from './aggregate.ts'
import { aggregateFunctions } from './aggregates.ts'
import { type CompileOperator, parametersOf } from './operator.ts'
import { emit } from './sort.ts'

interface Group {
  readonly keys: readonly Value[]
  readonly accumulators: readonly Accumulator[]
}

/** A column that goes out: out of the results of all aggregates of a group. */
type ReadResult = (results: readonly (readonly Value[])[]) => readonly Value[]

/** `summarize`: groups in the order in which they were first seen. Without `by`, there is one even of nothing. */
export const summarize: CompileOperator = ({ node, scope, output, sink }) => {
  parametersOf(node, [])
  const byNodes = node.find('ByClause')?.list('Expressions') ?? []
  const keys = byNodes.map((by) => compileExpression(by, scope).evaluate)
  const aggregates: Aggregate[] = []
  const readers = node.list('Aggregates').map((column) => compileColumn(column, scope, aggregates))
  const groups = new Map<string, Group>()
  const start = (values: readonly Value[]): Group => ({
    keys: values,
    accumulators: aggregates.map((aggregate) => aggregate.start()),
  })
  if (keys.length === 0) groups.set('', start([]))

  const rowOf = ({ keys: values, accumulators }: Group): Value[] => {
    const results = accumulators.map((accumulator) => accumulator.results())
    const row = [...values, ...readers.flatMap((read) => read(results))]
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

/** @throws {@link NotImitatedError} There is no such aggregate here. */
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
