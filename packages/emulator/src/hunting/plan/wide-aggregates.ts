import type { Evaluate } from '../expressions/operand.ts'
import { orderOf } from '../values/compare.ts'
import type { Value } from '../values/value.ts'
import type { AggregateCall, AggregateFunction } from './aggregate.ts'
import type { Row } from './row.ts'

const evaluatesOf = ({ operands }: AggregateCall): Evaluate[] => operands.map(({ evaluate }) => evaluate)

/** The values of the row in which the first argument is the largest, or smallest. The first of equal ones. */
const extremeRow =
  (sign: 1 | -1): AggregateFunction =>
  (call) => {
    const evaluates = evaluatesOf(call)
    const [key = () => null] = evaluates
    return {
      width: evaluates.length,
      start() {
        let best: Row | undefined
        let bestKey: Value = null
        return {
          add(row) {
            const value = key(row)
            if (best && (value === null || (bestKey !== null && orderOf(value, bestKey) * sign <= 0))) return
            best = row
            bestKey = value
          },
          results: () => evaluates.map((evaluate) => (best ? evaluate(best) : null)),
        }
      },
    }
  }

export const argMax = extremeRow(1)
export const argMin = extremeRow(-1)

/** The values of the first row that has one; the service may take any. */
export const takeAny: AggregateFunction = (call) => {
  const evaluates = evaluatesOf(call)
  return {
    width: evaluates.length,
    start() {
      let first: Row | undefined
      return {
        add(row) {
          const isEmpty = evaluates.every((evaluate) => evaluate(row) === null)
          if (!isEmpty) first ??= row
        },
        results: () => evaluates.map((evaluate) => (first ? evaluate(first) : null)),
      }
    },
  }
}

/** The value at each rank, exact where the service estimates. */
export const percentiles: AggregateFunction = (call) => {
  const [value = () => null, ...ranks] = evaluatesOf(call)
  return {
    width: ranks.length,
    start() {
      const values: NonNullable<Value>[] = []
      return {
        add(row) {
          const held = value(row)
          if (held !== null) values.push(held)
        },
        results() {
          values.sort(orderOf)
          return ranks.map((rank) => {
            const at = Math.ceil((Number(rank([])) / 100) * values.length) - 1
            return values[Math.max(0, at)] ?? null
          })
        },
      }
    },
  }
}
