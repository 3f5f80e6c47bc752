import { ruleFields, wrongRule } from '../rules/rule-fields.ts'
import { type ActionOutcome, type ActionRule, actionTypes, type FinalOutcome } from './action-outcome.ts'

/**
 * Checks a rule that may come from anywhere.
 *
 * @throws {@link ConfigError} It says nothing that can be done.
 */
export function readActionRule(value: unknown): ActionRule {
  const fields = ruleFields('an action rule', value)
  fields.only('type', 'machineId', 'times', 'outcome')
  const { machineId } = fields.optionalText('machineId')
  return {
    ...(fields.value('type') !== undefined && { type: fields.oneOf('type', actionTypes) }),
    ...(machineId !== undefined && { machineId: machineId.toLowerCase() }),
    ...fields.optionalWhole('times', { min: 1, max: 1_000_000 }),
    outcome: readActionOutcome(fields.value('outcome')),
  }
}

/**
 * Checks an outcome that may come from anywhere.
 *
 * @throws {@link ConfigError} There is no such outcome.
 */
export function readActionOutcome(value: unknown): ActionOutcome {
  const status = ruleFields('an outcome', value).value('status')
  const fields = ruleFields(`the outcome '${String(status)}'`, value)
  switch (status) {
    case 'Pending':
    case 'InProgress':
    case 'Succeeded':
    case 'TimeOut':
      fields.only('status')
      return { status }
    case 'Failed':
      fields.only('status', 'errorHResult', 'commandIndex', 'error')
      return {
        status,
        ...fields.optionalWhole('errorHResult', { min: -(2 ** 31), max: 2 ** 32 - 1 }),
        ...fields.optionalWhole('commandIndex', { min: 0, max: 9 }),
        ...fields.optionalText('error'),
      }
    case 'Cancelled':
      fields.only('status', 'requestor', 'comment')
      return { status, ...fields.optionalText('requestor'), ...fields.optionalText('comment') }
    default:
      throw wrongRule(
        `There is no outcome of the status '${String(status)}'`,
        'Use Failed, TimeOut, Cancelled, Pending, InProgress or Succeeded.',
      )
  }
}

/** @throws {@link ConfigError} The outcome is none, or no end. */
export function readFinalOutcome(value: unknown): FinalOutcome {
  const outcome = readActionOutcome(value)
  if (outcome.status === 'Pending' || outcome.status === 'InProgress')
    throw wrongRule(
      `An action cannot be ended as ${outcome.status}`,
      'Use Succeeded, Failed, TimeOut or Cancelled.',
    )
  return outcome
}
