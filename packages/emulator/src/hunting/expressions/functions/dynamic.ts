import { keyOf } from '../../values/compare.ts'
import { textOf } from '../../values/text-of.ts'
import { isBag, isList, type PropertyBag, type Value } from '../../values/value.ts'
import { derived, type Operand, textReader } from '../operand.ts'
import type { Row } from '../../plan/row.ts'
import { argument, longReader, ofValues, type ScalarFunction } from './scalar-function.ts'

/** A value as JSON has it: a timespan becomes text. */
export function packed({ type, evaluate }: Operand, row: Row): Value {
  const value = evaluate(row)
  return type === 'timespan' && value !== null ? textOf(value, type) : value
}

/** Names and values by turns. */
const packBag: ScalarFunction = ({ operands }) =>
  derived('dynamic', operands, (row) => {
    const bag: Record<string, Value> = {}
    for (let index = 0; index + 1 < operands.length; index += 2) {
      const [name, value] = [operands[index], operands[index + 1]]
      if (name && value) bag[textReader(name)(row)] = packed(value, row)
    }
    return bag
  })

const packList: ScalarFunction = ({ operands }) =>
  derived('dynamic', operands, (row) => operands.map((operand) => packed(operand, row)))

const slice: ScalarFunction = (call) => {
  const from = longReader(argument(call, 1))
  const to = longReader(argument(call, 2))
  return derived('dynamic', call.operands, (row) => {
    const list = argument(call, 0).evaluate(row)
    if (!isList(list)) return null
    const last = Number(to(row) ?? -1)
    return list.slice(Number(from(row) ?? 0), last === -1 ? undefined : last + 1)
  })
}

/** A bag of the first of each name. */
const mergeBags: ScalarFunction = ofValues((...bags) =>
  bags.filter(isBag).reduce<PropertyBag>((merged, bag) => ({ ...bag, ...merged }), {}),
)

const distinct = (values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
]

const asList = (value: Value): readonly Value[] => (isList(value) ? value : [])

function keysOf(value: Value): ReadonlySet<string> {
  return new Set(asList(value).map(keyOf))
}

function sorted(value: Value, sign: 1 | -1): Value {
  return [...asList(value)].sort((a, b) => (textOf(a, 'dynamic') < textOf(b, 'dynamic') ? -sign : sign))
}

export const dynamicFunctions = {
  array_concat: ofValues((...lists) => lists.flatMap(asList)),
  array_index_of: ofValues((list, wanted) => asList(list).findIndex((item) => keyOf(item) === keyOf(wanted))),
  array_length: ofValues((list) => (isList(list) ? list.length : null)),
  array_reverse: ofValues((list) => [...asList(list)].reverse()),
  array_slice: slice,
  array_sort_asc: ofValues((list) => sorted(list, 1)),
  array_sort_desc: ofValues((list) => sorted(list, -1)),
  array_sum: ofValues((list) => asList(list).reduce<number>((sum, item) => sum + Number(item), 0)),
  bag_has_key: ofValues((bag, name) => isBag(bag) && Object.hasOwn(bag, textOf(name, 'string'))),
  bag_keys: ofValues((bag) => (isBag(bag) ? Object.keys(bag) : null)),
  bag_merge: mergeBags,
  bag_pack: packBag,
  pack: packBag,
  pack_array: packList,
  set_difference: ofValues((list, ...others) => {
    const taken = keysOf(others.flatMap(asList))
    return distinct(asList(list)).filter((item) => !taken.has(keyOf(item)))
  }),
  set_has_element: ofValues((list, wanted) => keysOf(list).has(keyOf(wanted))),
  set_intersect: ofValues((list, ...others) => {
    const sets = others.map(keysOf)
    return distinct(asList(list)).filter((item) => sets.every((set) => set.has(keyOf(item))))
  }),
  set_union: ofValues((...lists) => distinct(lists.flatMap(asList))),
} satisfies Readonly<Record<string, ScalarFunction>>
