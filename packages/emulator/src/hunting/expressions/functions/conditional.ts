import { orderOf } from '../../values/compare.ts'
import { missing, type Value } from '../../values/value.ts'
import { derived, textReader } from '../operand.ts'
import { argument, type ScalarFunction } from './scalar-function.ts'

/** Only what is chosen is worked out. */
const choose: ScalarFunction = (call) => {
  const [condition, then, otherwise] = [argument(call, 0), argument(call, 1), argument(call, 2)]
  return derived(call.type, call.operands, (row) =>
    condition.evaluate(row) === true ? then.evaluate(row) : otherwise.evaluate(row),
  )
}

/** Pairs of condition and value, and a value for all else. */
const firstThatHolds: ScalarFunction = ({ operands, type }) => {
  const otherwise = operands.at(-1)
  return derived(type, operands, (row) => {
    for (let index = 0; index + 1 < operands.length; index += 2)
      if (operands[index]?.evaluate(row) === true) return operands[index + 1]?.evaluate(row) ?? missing(type)
    return otherwise?.evaluate(row) ?? missing(type)
  })
}

/** The first that is not null; of text, the first that is not empty. */
const coalesce: ScalarFunction = ({ operands, type }) =>
  derived(type, operands, (row) => {
    for (const { evaluate } of operands) {
      const value = evaluate(row)
      if (value !== null && value !== '') return value
    }
    return missing(type)
  })

const testNull =
  (wanted: boolean): ScalarFunction =>
  (call) =>
    derived('bool', call.operands, (row) => (argument(call, 0).evaluate(row) === null) === wanted)

/** Null is empty too. */
const testEmpty =
  (wanted: boolean): ScalarFunction =>
  (call) => {
    const read = textReader(argument(call, 0))
    return derived('bool', call.operands, (row) => (read(row) === '') === wanted)
  }

const not: ScalarFunction = (call) =>
  derived('bool', call.operands, (row) => {
    const value = argument(call, 0).evaluate(row)
    return value === null ? null : value !== true
  })

const extreme =
  (sign: 1 | -1): ScalarFunction =>
  ({ operands, type }) =>
    derived(type, operands, (row) => {
      let best: Value = null
      for (const { evaluate } of operands) {
        const value = evaluate(row)
        if (value !== null && (best === null || orderOf(value, best) * sign > 0)) best = value
      }
      return best
    })

export const conditionalFunctions = {
  case: firstThatHolds,
  coalesce,
  iff: choose,
  iif: choose,
  isempty: testEmpty(true),
  isnotempty: testEmpty(false),
  isnotnull: testNull(false),
  isnull: testNull(true),
  max_of: extreme(1),
  min_of: extreme(-1),
  not,
  notempty: testEmpty(false),
  notnull: testNull(false),
} satisfies Readonly<Record<string, ScalarFunction>>
