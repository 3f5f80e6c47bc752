import type { SyntaxNode } from '../kql/syntax-node.ts'
import type { Operand } from '../expressions/operand.ts'
import type { KqlType, Value } from '../values/value.ts'
import type { Row } from './row.ts'

/** What an aggregate knows of one group so far. */
export interface Accumulator {
  readonly add: (row: Row) => void
  /** One value for each column that the aggregate gives. */
  readonly results: () => readonly Value[]
}

/** An aggregate that can be started for each group. */
export interface Aggregate {
  readonly width: number
  readonly start: () => Accumulator
}

/** The call of an aggregate. */
export interface AggregateCall {
  readonly node: SyntaxNode
  readonly operands: readonly Operand[]
  /** What it gives, as the analyser has it. */
  readonly type: KqlType
}

export type AggregateFunction = (call: AggregateCall) => Aggregate

/** An aggregate of one column, by what it takes in and how it ends. */
export function single<State>(options: {
  start: () => State
  add: (state: State, row: Row) => void
  end: (state: State) => Value
}): Aggregate {
  return {
    width: 1,
    start() {
      const state = options.start()
      return { add: (row) => options.add(state, row), results: () => [options.end(state)] }
    },
  }
}

/** Lets an aggregate see only the rows for which a condition holds. */
export function onlyIf(condition: Operand | undefined, { width, start }: Aggregate): Aggregate {
  if (!condition) return { width, start }
  return {
    width,
    start() {
      const { add, results } = start()
      return {
        add(row) {
          if (condition.evaluate(row) === true) add(row)
        },
        results,
      }
    },
  }
}
