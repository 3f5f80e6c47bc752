import { operations } from '@mde-kit/contract/operations'
import { ConfigError } from '@mde-kit/contract/errors'
import { nearestNames } from '@mde-kit/contract/nearest-names'
import type { Fault, FaultRule, FaultTarget } from './fault.ts'

type Fields = Readonly<Record<string, unknown>>

const targets: Readonly<Record<string, unknown>> = { any: true, token: true, ...operations }

/**
 * Checks a rule that may come from anywhere.
 *
 * @throws {@link ConfigError} It says nothing that can be done.
 */
export function readFaultRule(value: unknown): FaultRule {
  const fields = fieldsOf('A fault rule', value)
  checkNames('A fault rule', fields, ['target', 'calls', 'random', 'fault'])
  const { target, calls, random } = fields
  if (calls !== undefined && random !== undefined)
    throw wrong('A fault rule has calls and random', 'Give one of them, or neither to strike each call.')
  return {
    ...(target !== undefined && { target: readTarget(target) }),
    ...(calls !== undefined && { calls: readCalls(calls) }),
    ...(random !== undefined && { random: readRandom(random) }),
    fault: readFault(fields['fault']),
  }
}

/**
 * Checks a fault that may come from anywhere.
 *
 * @throws {@link ConfigError} There is no such fault.
 */
export function readFault(value: unknown): Fault {
  const fields = fieldsOf('A fault', value)
  const { kind } = fields
  const only = (...names: string[]) => checkNames(`The fault '${String(kind)}'`, fields, ['kind', ...names])
  const retryAfter = () => optional(fields, 'retryAfterSeconds', { min: 0, max: 86_400 })
  switch (kind) {
    case 'status':
      only('status', 'retryAfterSeconds')
      return { kind, status: whole(fields, 'status', { min: 400, max: 599 }), ...retryAfter() }
    case 'quota':
      only('by', 'retryAfterSeconds')
      return { kind, by: oneOf(fields, 'by', ['calls', 'cpu']), ...retryAfter() }
    case 'delay':
      only('delayMs')
      return { kind, delayMs: whole(fields, 'delayMs', { min: 0, max: 600_000 }) }
    case 'reset':
      only('when')
      return { kind, when: oneOf(fields, 'when', ['before', 'after']) }
    case 'cutBody':
      only('afterBytes')
      return { kind, ...optional(fields, 'afterBytes', { min: 0, max: 1_000_000_000 }) }
    case 'malformedJson':
    case 'stalePage':
      only()
      return { kind }
    default:
      throw wrong(
        `There is no fault of the kind '${String(kind)}'`,
        'Use status, quota, delay, reset, cutBody, malformedJson or stalePage.',
      )
  }
}

function readTarget(value: unknown): FaultTarget {
  if (typeof value === 'string' && isFaultTarget(value)) return value
  const near = nearestNames(String(value), Object.keys(targets))
  throw wrong(
    `A fault rule is for '${String(value)}', which is no operation`,
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : "Use an operation id, 'token' or 'any'.",
  )
}

/** Tells whether a fault can be meant for it. */
export function isFaultTarget(name: string): name is FaultTarget {
  return Object.hasOwn(targets, name)
}

function readCalls(value: unknown): readonly number[] {
  if (Array.isArray(value) && value.length > 0 && value.every((each) => isWhole(each, 1, Infinity)))
    return value.map(Number)
  throw wrong('The calls of a fault rule are no list of call numbers', 'Count calls from 1: [1, 3].')
}

function readRandom(value: unknown): NonNullable<FaultRule['random']> {
  const fields = fieldsOf('random', value)
  checkNames('random', fields, ['rate', 'seed'])
  const { rate } = fields
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1))
    throw wrong('The rate of a fault rule is no share of calls', 'Give a number from 0 to 1.')
  return { rate, ...optional(fields, 'seed', { min: 0, max: Number.MAX_SAFE_INTEGER }) }
}

function fieldsOf(what: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw wrong(`${what} is no object`, 'Give an object.')
}

function checkNames(what: string, fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown !== undefined) throw wrong(`${what} has no '${unknown}'`, `It may have ${known.join(', ')}.`)
}

interface Range {
  readonly min: number
  readonly max: number
}

function whole(fields: Fields, name: string, { min, max }: Range): number {
  const value = fields[name]
  if (isWhole(value, min, max)) return value
  throw wrong(`'${name}' of a fault is ${String(value)}`, `Give a whole number from ${min} to ${max}.`)
}

function optional<Name extends string>(fields: Fields, name: Name, range: Range): { [Key in Name]?: number } {
  const found: { [Key in Name]?: number } = {}
  if (fields[name] !== undefined) found[name] = whole(fields, name, range)
  return found
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

function oneOf<T extends string>(fields: Fields, name: string, known: readonly T[]): T {
  const found = known.find((each) => each === fields[name])
  if (found !== undefined) return found
  throw wrong(`'${name}' of a fault is ${String(fields[name])}`, `Use ${known.join(' or ')}.`)
}

function wrong(problem: string, next: string): ConfigError {
  return new ConfigError(`${problem}.`, { next })
}
