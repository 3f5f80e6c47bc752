import { ConfigError } from '@mde-kit/contract/errors'
import type { Form } from '../entra/form.ts'
import type { Fault } from '../faults/fault.ts'
import { readFaultRule } from '../faults/read-fault.ts'
import type { FaultRule } from '../faults/fault.ts'

interface FaultChoice {
  readonly name: string
  readonly text: string
  readonly fault: Fault
}

/** Faults that can be had with one click. The others are for programs. */
export const faultChoices: readonly FaultChoice[] = [
  {
    name: '503',
    text: '503 with Retry-After 5',
    fault: { kind: 'status', status: 503, retryAfterSeconds: 5 },
  },
  { name: '500', text: '500', fault: { kind: 'status', status: 500 } },
  { name: '401', text: '401', fault: { kind: 'status', status: 401 } },
  { name: '429-calls', text: '429 for too many calls', fault: { kind: 'quota', by: 'calls' } },
  { name: '429-cpu', text: '429 for too much processor time', fault: { kind: 'quota', by: 'cpu' } },
  { name: 'delay', text: 'an answer 5 seconds late', fault: { kind: 'delay', delayMs: 5000 } },
  { name: 'reset-before', text: 'a cut connection, nothing done', fault: { kind: 'reset', when: 'before' } },
  {
    name: 'reset-after',
    text: 'a cut connection, done all the same',
    fault: { kind: 'reset', when: 'after' },
  },
  { name: 'cut-body', text: 'a body cut in half', fault: { kind: 'cutBody' } },
  { name: 'malformed-json', text: 'a body that is no JSON', fault: { kind: 'malformedJson' } },
  { name: 'expired-link', text: 'a link to a file that has run out', fault: { kind: 'expiredLink' } },
  { name: 'stale-page', text: 'reads as of now', fault: { kind: 'stalePage' } },
]

/** @throws {@link ConfigError} The form says nothing that can be done. */
export function readFaultForm(form: Form): FaultRule {
  const choice = faultChoices.find(({ name }) => name === form.get('fault'))
  if (!choice) throw new ConfigError('The form names no fault.', { next: 'Choose one of the list.' })
  const calls = form.get('calls')
  const percent = form.get('percent')
  return readFaultRule({
    target: form.get('target') ?? 'any',
    ...(calls !== undefined && {
      calls: calls
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number),
    }),
    ...(percent !== undefined && { random: { rate: Number(percent.replace(',', '.')) / 100 } }),
    fault: choice.fault,
  })
}
