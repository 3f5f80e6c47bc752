import { ConfigError } from '@mde-kit/contract/errors'
import type { ActionOutcome, ActionRule } from '../actions/action-outcome.ts'
import { readActionRule } from '../actions/read-action-rule.ts'
import type { Form } from '../entra/form.ts'

interface OutcomeChoice {
  readonly name: string
  readonly text: string
  readonly outcome: ActionOutcome
}

/** Outcomes that can be had with one click. Their details are for programs. */
export const outcomeChoices: readonly OutcomeChoice[] = [
  { name: 'Failed', text: 'fails', outcome: { status: 'Failed' } },
  { name: 'TimeOut', text: 'times out', outcome: { status: 'TimeOut' } },
  {
    name: 'Cancelled',
    text: 'is cancelled',
    outcome: { status: 'Cancelled', comment: 'Cancelled by the emulator.' },
  },
  { name: 'Pending', text: 'stays pending', outcome: { status: 'Pending' } },
  { name: 'InProgress', text: 'stays in progress', outcome: { status: 'InProgress' } },
]

/** @throws {@link ConfigError} The form says nothing that can be done. */
export function readActionRuleForm(form: Form): ActionRule {
  const choice = outcomeChoices.find(({ name }) => name === form.get('outcome'))
  if (!choice) throw new ConfigError('The form names no outcome.', { next: 'Choose one of the list.' })
  const type = form.get('type')
  const machineId = form.get('machineId')
  const times = form.get('times')
  return readActionRule({
    ...(type !== undefined && type !== 'any' && { type }),
    ...(machineId !== undefined && { machineId }),
    ...(times !== undefined && { times: Number(times) }),
    outcome: choice.outcome,
  })
}
