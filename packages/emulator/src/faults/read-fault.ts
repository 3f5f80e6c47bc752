import { nearestNames } from '@mde-kit/contract/nearest-names'
import { isWhole, ruleFields, wrongRule } from '../rules/rule-fields.ts'
import type { Fault, FaultRule, FaultTarget } from './fault.ts'
import { canStrike, faultTargets, isFaultTarget } from './fault-target.ts'

/**
 * Checks a rule that may come from anywhere.
 *
 * @throws {@link ConfigError} It says nothing that can be done.
 */
export function readFaultRule(value: unknown): FaultRule {
  const fields = ruleFields('a fault rule', value)
  fields.only('target', 'calls', 'random', 'fault')
  const target = fields.value('target')
  const calls = fields.value('calls')
  const random = fields.value('random')
  if (calls !== undefined && random !== undefined)
    throw wrongRule('A fault rule has calls and random', 'Give one of them, or neither to strike each call.')
  const fault = readFault(fields.value('fault'))
  const readable = target === undefined ? 'any' : readTarget(target)
  if (!canStrike(fault, readable))
    throw wrongRule(
      `The fault '${fault.kind}' cannot strike '${readable}'`,
      'Files have no JSON, no pages and no quota; only files have links.',
    )
  return {
    ...(target !== undefined && { target: readable }),
    ...(calls !== undefined && { calls: readCalls(calls) }),
    ...(random !== undefined && { random: readRandom(random) }),
    fault,
  }
}

/**
 * Checks a fault that may come from anywhere.
 *
 * @throws {@link ConfigError} There is no such fault.
 */
export function readFault(value: unknown): Fault {
  const fields = ruleFields('a fault', value)
  const kind = fields.value('kind')
  const only = (...names: string[]) => ruleFields(`the fault '${String(kind)}'`, value).only('kind', ...names)
  const retryAfter = () => fields.optionalWhole('retryAfterSeconds', { min: 0, max: 86_400 })
  switch (kind) {
    case 'status':
      only('status', 'retryAfterSeconds')
      return { kind, status: fields.whole('status', { min: 400, max: 599 }), ...retryAfter() }
    case 'quota':
      only('by', 'retryAfterSeconds')
      return { kind, by: fields.oneOf('by', ['calls', 'cpu']), ...retryAfter() }
    case 'delay':
      only('delayMs')
      return { kind, delayMs: fields.whole('delayMs', { min: 0, max: 600_000 }) }
    case 'reset':
      only('when')
      return { kind, when: fields.oneOf('when', ['before', 'after']) }
    case 'cutBody':
      only('afterBytes')
      return { kind, ...fields.optionalWhole('afterBytes', { min: 0, max: 1_000_000_000 }) }
    case 'malformedJson':
    case 'stalePage':
    case 'expiredLink':
      only()
      return { kind }
    default:
      throw wrongRule(
        `There is no fault of the kind '${String(kind)}'`,
        'Use status, quota, delay, reset, cutBody, malformedJson, stalePage or expiredLink.',
      )
  }
}

function readTarget(value: unknown): FaultTarget {
  if (typeof value === 'string' && isFaultTarget(value)) return value
  const near = nearestNames(String(value), faultTargets)
  throw wrongRule(
    `A fault rule is for '${String(value)}', which is no operation`,
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : "Use an operation id, 'token', 'file' or 'any'.",
  )
}

function readCalls(value: unknown): readonly number[] {
  if (Array.isArray(value) && value.length > 0 && value.every((each) => isWhole(each, 1, Infinity)))
    return value.map(Number)
  throw wrongRule('The calls of a fault rule are no list of call numbers', 'Count calls from 1: [1, 3].')
}

function readRandom(value: unknown): NonNullable<FaultRule['random']> {
  const fields = ruleFields('random', value)
  fields.only('rate', 'seed')
  const rate = fields.value('rate')
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1))
    throw wrongRule('The rate of a fault rule is no share of calls', 'Give a number from 0 to 1.')
  return { rate, ...fields.optionalWhole('seed', { min: 0, max: Number.MAX_SAFE_INTEGER }) }
}
