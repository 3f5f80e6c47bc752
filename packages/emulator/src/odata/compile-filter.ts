import type { FilterKind } from '@mde-kit/contract'
import type { ComparisonOperator, Expression, Literal, Target, TextFunction } from './expression.ts'
import { FilterError } from './filter-error.ts'
import { instantOf, lowerCaseOf, type Scalar, scalarForm } from './scalar.ts'

/** Properties that a filter may name, in the spelling of the records, and what each holds. All may be null. */
export type FilterFields = Readonly<Record<string, FilterKind>>

type Test = (record: object, variable?: string) => boolean
interface Read {
  readonly kind: FilterKind
  readonly value: (record: object, variable?: string) => unknown
  /** A time as a number, where the record knows it so. */
  readonly ms: (record: object) => number | undefined
}

/**
 * Turns a filter into a test of one record.
 *
 * Property names fit in any letter case, since the documentation prints both. A comparison with null is false,
 * save for `eq null` and `ne`.
 *
 * @throws {@link FilterError} A property that is not filterable, or a literal of the wrong type.
 */
export function compileFilter(expression: Expression, fields: FilterFields): (record: object) => boolean {
  const names = new Map(Object.keys(fields).map((name) => [name.toLowerCase(), name]))
  const test = compile(expression, (target) => read(target, names, fields))
  return (record) => test(record)
}

function compile(expression: Expression, reader: (target: Target) => Read): Test {
  switch (expression.kind) {
    case 'and': {
      const tests = expression.operands.map((operand) => compile(operand, reader))
      return (record, variable) => tests.every((test) => test(record, variable))
    }
    case 'or': {
      const tests = expression.operands.map((operand) => compile(operand, reader))
      return (record, variable) => tests.some((test) => test(record, variable))
    }
    case 'not': {
      const operand = compile(expression.operand, reader)
      return (record, variable) => !operand(record, variable)
    }
    case 'comparison':
      return comparison(expression.operator, expression.target, reader(expression.target), expression.literal)
    case 'in': {
      const { target, literals } = expression
      const tests = literals.map((literal) => comparison('eq', target, reader(target), literal))
      return (record, variable) => tests.some((test) => test(record, variable))
    }
    case 'call':
      return call(expression.function, expression.target, reader(expression.target), expression.text)
    case 'any':
      return any(expression.collection, reader(expression.collection), expression.condition, reader)
  }
}

function read(target: Target, names: ReadonlyMap<string, string>, fields: FilterFields): Read {
  if (target.isVariable) return { kind: 'text', value: (_record, variable) => variable, ms: () => undefined }
  const name = names.get(target.name.toLowerCase())
  const kind = name === undefined ? undefined : fields[name]
  if (name === undefined || kind === undefined)
    throw new FilterError(`The property '${target.name}' cannot be used in the $filter query option.`)
  return {
    kind,
    value: (record) => property(record, name),
    ms: (record) => (isTimed(record) ? record.instantMs(name) : undefined),
  }
}

function comparison(
  operator: ComparisonOperator,
  target: Target,
  { kind, value, ms }: Read,
  literal: Literal,
): Test {
  const wanted = comparable(target, kind, literal)
  const wantedMs =
    kind === 'instant' && typeof wanted === 'string' ? Date.parse(`${wanted.slice(0, 23)}Z`) : 0
  const normalise = scalarForm(kind)
  return (record, variable) => {
    // Writing a time takes longer than all else; it is needed only within the same millisecond.
    const haveMs = kind === 'instant' && wanted !== null ? ms(record) : undefined
    if (haveMs !== undefined && haveMs !== wantedMs) return compare(operator, haveMs, wantedMs)
    return compare(operator, normalise(value(record, variable)), wanted)
  }
}

/** A record that knows its times as numbers: milliseconds since 1970. */
interface Timed {
  instantMs(property: string): number | undefined
}

function isTimed(record: object): record is Timed {
  return 'instantMs' in record && typeof record.instantMs === 'function'
}

/** What `Reflect.get` reads too, in several times the time. */
function property(record: object, name: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[name]
}

/** The literal in the form in which a property of this kind is compared. */
function comparable(target: Target, kind: FilterKind, literal: Literal): Scalar {
  if (kind === 'texts')
    throw new FilterError(`'${target.name}' is a collection; use ${target.name}/any(item: item eq '...').`)
  if (literal.kind === 'null') return null
  if (kind === 'instant' && literal.kind === 'instant') return instantOf(literal.value)
  if (kind === 'guid' && (literal.kind === 'guid' || literal.kind === 'text'))
    return lowerCaseOf(literal.value)
  if (literal.kind === kind || (kind === 'text' && literal.kind === 'guid')) return literal.value
  throw new FilterError(`Incompatible types: '${target.name}' holds ${kind}, the literal is ${literal.kind}.`)
}

function compare(operator: ComparisonOperator, have: Scalar, wanted: Scalar): boolean {
  if (operator === 'eq') return have === wanted
  if (operator === 'ne') return have !== wanted
  if (have === null || wanted === null) return false
  switch (operator) {
    case 'gt':
      return have > wanted
    case 'ge':
      return have >= wanted
    case 'lt':
      return have < wanted
    case 'le':
      return have <= wanted
  }
}

function call(name: TextFunction, target: Target, { kind, value }: Read, text: string): Test {
  if (kind !== 'text') throw new FilterError(`'${name}' takes text; '${target.name}' holds ${kind}.`)
  return (record, variable) => {
    const have = value(record, variable)
    if (typeof have !== 'string') return false
    if (name === 'startswith') return have.startsWith(text)
    return name === 'endswith' ? have.endsWith(text) : have.includes(text)
  }
}

function any(
  collection: Target,
  { kind, value }: Read,
  condition: Expression | undefined,
  reader: (target: Target) => Read,
): Test {
  if (kind !== 'texts')
    throw new FilterError(`'${collection.name}' is no collection, so any() cannot be used on it.`)
  const test = condition === undefined ? () => true : compile(condition, reader)
  return (record) => {
    const items = value(record)
    return Array.isArray(items) && items.some((item) => test(record, String(item)))
  }
}
