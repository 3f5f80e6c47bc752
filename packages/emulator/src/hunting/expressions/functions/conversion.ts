import { parseInstant } from '../../values/instant.ts'
import { isLong, longOf, longOfReal } from '../../values/long.ts'
import { textOf } from '../../values/text-of.ts'
import { parseTimespan } from '../../values/timespan.ts'
import { isBag, isList, type KqlType, type Value } from '../../values/value.ts'
import { derived } from '../operand.ts'
import { argument, type ScalarFunction } from './scalar-function.ts'

/** Converts what is not null; null where it cannot be. */
type Convert = (value: NonNullable<Value>, from: KqlType) => Value

const converting =
  (convert: Convert): ScalarFunction =>
  (call) => {
    const { type: from, evaluate } = argument(call, 0)
    return derived(call.type, call.operands, (row) => {
      const value = evaluate(row)
      return value === null ? null : convert(value, from)
    })
  }

const toLong: Convert = (value) => {
  if (typeof value === 'number') return longOfReal(value)
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return Number(value)
  const text = typeof value === 'string' ? value.trim() : ''
  if (/^[+-]?\d+$/.test(text) || /^0x[\da-f]+$/i.test(text)) return longOf(BigInt(text.replace(/^\+/, '')))
  return numeral.test(text) ? longOfReal(Number(text)) : null
}

const toInt: Convert = (value, from) => {
  const long = toLong(value, from)
  return typeof long === 'number' && Math.abs(long) < 2 ** 31 ? long : null
}

const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

const toReal: Convert = (value) => {
  if (isLong(value)) return Number(value)
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'string' && numeral.test(value.trim()) ? Number(value) : null
}

const toBool: Convert = (value) => {
  if (typeof value === 'boolean') return value
  if (isLong(value)) return value !== 0
  const text = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '0' ? false : null
}

const toInstant: Convert = (value) => (typeof value === 'string' ? parseInstant(value) : null)

const toTimespan: Convert = (value, from) => {
  if (from === 'timespan' && isLong(value)) return value
  if (isLong(value)) return parseTimespan(`${String(value)}d`)
  return typeof value === 'string' ? parseTimespan(value) : null
}

const guid = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/

const toGuid: Convert = (value) => {
  const text =
    typeof value === 'string'
      ? value
          .trim()
          .replace(/^\{(.*)\}$/, '$1')
          .toLowerCase()
      : ''
  if (!guid.test(text)) return null
  return text.replaceAll('-', '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Text that is no JSON stays the text that it is. */
const toDynamic: Convert = (value, from) => {
  if (from !== 'string' && from !== 'dynamic') return textOf(value, from)
  return typeof value === 'string' ? parsed(value) : value
}

function parsed(text: string): Value {
  if (text === '') return null
  try {
    return JSON.parse(text) as Value
  } catch {
    return text
  }
}

const toText: ScalarFunction = (call) => {
  const { type, evaluate } = argument(call, 0)
  return derived('string', call.operands, (row) => textOf(evaluate(row), type))
}

const typeName: ScalarFunction = (call) => {
  const { type, evaluate } = argument(call, 0)
  return derived('string', call.operands, (row) => {
    const value = evaluate(row)
    if (type !== 'dynamic') return value === null ? 'null' : type
    return dynamicTypeName(value)
  })
}

function dynamicTypeName(value: Value): string {
  if (value === null) return 'null'
  if (isList(value)) return 'array'
  if (isBag(value)) return 'dictionary'
  if (isLong(value)) return Number.isInteger(Number(value)) ? 'long' : 'double'
  return typeof value === 'boolean' ? 'bool' : 'string'
}

export const conversionFunctions = {
  gettype: typeName,
  parse_json: converting(toDynamic),
  parsejson: converting(toDynamic),
  tobool: converting(toBool),
  toboolean: converting(toBool),
  todatetime: converting(toInstant),
  todouble: converting(toReal),
  todynamic: converting(toDynamic),
  toguid: converting(toGuid),
  toint: converting(toInt),
  tolong: converting(toLong),
  toobject: converting(toDynamic),
  toreal: converting(toReal),
  tostring: toText,
  totimespan: converting(toTimespan),
} satisfies Readonly<Record<string, ScalarFunction>>
