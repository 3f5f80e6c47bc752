import { isLong, type Long } from '../../values/long.ts'
import type { KqlType, Value } from '../../values/value.ts'
import { derived, type Evaluate, type Operand, textReader } from '../operand.ts'

export interface FunctionCall {
  readonly operands: readonly Operand[]
  /** What the function gives, as the analyser has it. */
  readonly type: KqlType
  /** `now()`. */
  readonly now: string
}

/** Compiles a call. The analyser has made sure that the number of arguments is right. */
export type ScalarFunction = (call: FunctionCall) => Operand

const none: Operand = { type: 'dynamic', evaluate: () => null, isConstant: true }

/** An argument that may be left out; null then. */
export function argument({ operands }: FunctionCall, index: number): Operand {
  return operands[index] ?? none
}

/** A function whose arguments are all read as text. */
export function ofText(apply: (...texts: string[]) => Value): ScalarFunction {
  return ({ operands, type }) => {
    const readers = operands.map(textReader)
    return derived(type, operands, (row) => apply(...readers.map((read) => read(row))))
  }
}

/** A function that gives null where an argument is null. */
export function ofValues(apply: (...values: NonNullable<Value>[]) => Value): ScalarFunction {
  return ({ operands, type }) =>
    derived(type, operands, (row) => {
      const values: NonNullable<Value>[] = []
      for (const { evaluate } of operands) {
        const value = evaluate(row)
        if (value === null) return null
        values.push(value)
      }
      return apply(...values)
    })
}

/** A function of numbers, which gives null for all else. */
export function ofNumbers(apply: (...numbers: number[]) => Value): ScalarFunction {
  return ofValues((...values) => (values.every(isLong) ? apply(...values.map(Number)) : null))
}

/** A function of instants. */
export function ofInstant(apply: (instant: string) => Value): ScalarFunction {
  return ofValues((value) => (typeof value === 'string' ? apply(value) : null))
}

/** A whole number out of an argument; null where it holds none. */
export function longReader({ evaluate }: Operand): (row: Parameters<Evaluate>[0]) => Long | null {
  return (row) => {
    const value = evaluate(row)
    return isLong(value) ? value : null
  }
}
