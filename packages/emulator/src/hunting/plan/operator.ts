import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import type { Scope } from '../expressions/scope.ts'
import type { Row, Sink } from './row.ts'

/** An operator behind a bar, with what stands before and after it. */
export interface OperatorCall {
  readonly node: SyntaxNode
  /** Its columns are those that come in. */
  readonly scope: Scope
  /** Of the table that comes in, where it is one by itself. */
  readonly inputName?: string | undefined
  /** Columns that go out. */
  readonly output: readonly Column[]
  readonly sink: Sink
}

/** Makes the sink that takes in what comes before the bar. */
export type CompileOperator = (call: OperatorCall) => Sink

/** A sink that passes rows on, changed, and ends as the next one does. */
export function passing(sink: Sink, push: (row: Row) => boolean): Sink {
  return { push, end: () => sink.end() }
}

/** The words that an operator is told, such as `kind=leftouter`. Hints are not needed here. */
export function parametersOf(node: SyntaxNode, known: readonly string[]): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const parameter of node.list('Parameters')) {
    const name = parameter.child('Name').name ?? parameter.child('Name').text
    if (name.startsWith('hint.')) continue
    if (!known.includes(name)) throw new NotImitatedError(`the parameter '${name}'`, parameter)
    parameters.set(name, parameter.child('Expression').text)
  }
  return parameters
}

/** A whole number that an operator is given. */
export function countOf(value: unknown, node: SyntaxNode): number {
  if (typeof value === 'number' && value >= 0) return value
  throw new NotImitatedError(`'${node.text.slice(0, 40)}' as a number of rows`, node)
}
