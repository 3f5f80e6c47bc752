import type { Row } from '../plan/row.ts'
import { textOf } from '../values/text-of.ts'
import type { KqlType, Value } from '../values/value.ts'

export type Evaluate = (row: Row) => Value

/** An expression that can be worked out for a row. */
export interface Operand {
  readonly type: KqlType
  readonly evaluate: Evaluate
  /** Whether it is the same for every row. */
  readonly isConstant: boolean
}

export function constant(type: KqlType, value: Value): Operand {
  return { type, evaluate: () => value, isConstant: true }
}

/** What an expression gives that all of its parts are needed for; worked out once where they are constant. */
export function derived(type: KqlType, parts: readonly Operand[], evaluate: Evaluate): Operand {
  return parts.every(({ isConstant }) => isConstant)
    ? constant(type, evaluate([]))
    : { type, evaluate, isConstant: false }
}

/** The text of an operand: what is not text already is written as `tostring` does. */
export function textReader({ type, evaluate }: Operand): (row: Row) => string {
  if (type === 'string') return (row) => evaluate(row) as string
  return (row) => textOf(evaluate(row), type)
}

/**
 * Applies a function that is costly to make of its argument, such as a regular expression: once where the argument is
 * constant, and again whenever it changes.
 */
export function madeOf<T>(operand: Operand, make: (text: string) => T): (row: Row) => T {
  const read = textReader(operand)
  let made: { readonly text: string; readonly result: T } | undefined
  return (row) => {
    const text = read(row)
    if (made?.text !== text) made = { text, result: make(text) }
    return made.result
  }
}
