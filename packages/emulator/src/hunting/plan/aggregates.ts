import { packed } from '../expressions/functions/dynamic.ts'
import type { Operand } from '../expressions/operand.ts'
import { keyOf, orderOf } from '../values/compare.ts'
import { addLongs, isLong, type Long, longOfReal } from '../values/long.ts'
import { isBag, type KqlType, missing, type Value } from '../values/value.ts'
import { type Aggregate, type AggregateCall, type AggregateFunction, onlyIf, single } from './aggregate.ts'
import { argMax, argMin, percentiles, takeAny } from './wide-aggregates.ts'

const count = (): Aggregate =>
  single({ start: () => ({ rows: 0 }), add: (state) => void (state.rows += 1), end: ({ rows }) => rows })

/** Values that are not null. */
const collecting =
  (end: (values: NonNullable<Value>[], type: KqlType) => Value): AggregateFunction =>
  ({ operands: [operand], type }) =>
    single<NonNullable<Value>[]>({
      start: () => [],
      add: (values, row) => {
        const value = operand?.evaluate(row) ?? null
        if (value !== null) values.push(value)
      },
      end: (values) => end(values, type),
    })

/** Sums of whole numbers wrap around, as those of the service do. Nothing sums up to nothing. */
const sum: AggregateFunction = ({ operands: [operand], type }) =>
  single<{ total: Long }>({
    start: () => ({ total: 0 }),
    add: (state, row) => {
      const value = operand?.evaluate(row) ?? null
      if (!isLong(value)) return
      state.total = type === 'real' ? Number(state.total) + Number(value) : addLongs(state.total, value)
    },
    end: ({ total }) => total,
  })

/** Null of nothing; NaN it is for `real`. */
const average: AggregateFunction = ({ operands: [operand], type }) =>
  single({
    start: () => ({ total: 0, values: 0 }),
    add: (state, row) => {
      const value = operand?.evaluate(row) ?? null
      if (!isLong(value)) return
      state.total += Number(value)
      state.values += 1
    },
    end: ({ total, values }) => {
      if (values === 0) return type === 'real' ? Number.NaN : null
      return type === 'real' ? total / values : longOfReal(Math.round(total / values))
    },
  })

const extreme =
  (sign: 1 | -1): AggregateFunction =>
  ({ operands: [operand], type }) =>
    single<{ best: Value }>({
      start: () => ({ best: null }),
      add: (state, row) => {
        const value = operand?.evaluate(row) ?? null
        if (value !== null && (state.best === null || orderOf(value, state.best) * sign > 0))
          state.best = value
      },
      end: ({ best }) => best ?? missing(type),
    })

/** Exact, where the service estimates. */
const distinctCount: AggregateFunction = ({ operands }) =>
  single<Set<string>>({
    start: () => new Set(),
    add: (keys, row) => {
      const values = operands.map(({ evaluate }) => evaluate(row))
      if (!values.includes(null)) keys.add(values.map(keyOf).join(' '))
    },
    end: (keys) => keys.size,
  })

/** As many as the second argument allows. */
const list: AggregateFunction = ({ operands: [operand, most] }) => {
  const limit = limitOf(most)
  return single<Value[]>({
    start: () => [],
    add: (values, row) => {
      const value = operand ? packed(operand, row) : null
      if (value !== null && values.length < limit) values.push(value)
    },
    end: (values) => values,
  })
}

/** In the order in which they were first seen; the service gives no order. */
const set: AggregateFunction = ({ operands: [operand, most] }) => {
  const limit = limitOf(most)
  return single<Map<string, Value>>({
    start: () => new Map(),
    add: (values, row) => {
      const value = operand ? packed(operand, row) : null
      if (value !== null && values.size < limit) values.set(keyOf(value), value)
    },
    end: (values) => [...values.values()],
  })
}

function limitOf(operand: Operand | undefined): number {
  const most = operand?.evaluate([]) ?? 1_048_576
  return typeof most === 'number' && most > 0 ? most : 1_048_576
}

const bag = collecting((values) =>
  values.filter(isBag).reduce((merged, value) => ({ ...value, ...merged }), {}),
)

const spread = (end: (variance: number) => number): AggregateFunction =>
  collecting((values) => {
    const numbers = values.filter(isLong).map(Number)
    if (numbers.length < 2) return numbers.length === 0 ? Number.NaN : 0
    const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length
    const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0)
    return end(squares / (numbers.length - 1))
  })

/** The last argument is the condition. */
const conditional =
  (aggregate: AggregateFunction): AggregateFunction =>
  (call: AggregateCall) => {
    const operands = call.operands.slice(0, -1)
    return onlyIf(call.operands.at(-1), aggregate({ ...call, operands }))
  }

/** `make_list_if(value, condition, most)`: the condition comes second. */
const conditionalSecond =
  (aggregate: AggregateFunction): AggregateFunction =>
  (call) => {
    const [value, condition, ...more] = call.operands
    return onlyIf(condition, aggregate({ ...call, operands: [...(value ? [value] : []), ...more] }))
  }

/** Functions that give one value for the rows of a group. */
export const aggregateFunctions: ReadonlyMap<string, AggregateFunction> = new Map(
  Object.entries({
    any: takeAny,
    anyif: conditional(takeAny),
    arg_max: argMax,
    arg_min: argMin,
    avg: average,
    avgif: conditional(average),
    count,
    count_distinct: distinctCount,
    count_distinctif: conditional(distinctCount),
    countif: conditional(count),
    dcount: ({ operands: [operand], ...call }: AggregateCall) =>
      distinctCount({ ...call, operands: operand ? [operand] : [] }),
    dcountif: conditionalSecond(distinctCount),
    make_bag: bag,
    make_bag_if: conditionalSecond(bag),
    make_list: list,
    make_list_if: conditionalSecond(list),
    make_set: set,
    make_set_if: conditionalSecond(set),
    makelist: list,
    makeset: set,
    max: extreme(1),
    maxif: conditional(extreme(1)),
    min: extreme(-1),
    minif: conditional(extreme(-1)),
    percentile: percentiles,
    percentiles,
    stdev: spread(Math.sqrt),
    sum,
    sumif: conditional(sum),
    take_any: takeAny,
    take_anyif: conditional(takeAny),
    variance: spread((variance) => variance),
  }),
)
