import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createActionRules } from '../../src/actions/action-rules.ts'
import { readActionRule, readFinalOutcome } from '../../src/actions/read-action-rule.ts'

describe('readActionRule', () => {
  it.each([
    { outcome: { status: 'Failed' } },
    { type: 'Isolate', outcome: { status: 'Failed', errorHResult: -2_147_467_259 } },
    { type: 'LiveResponse', outcome: { status: 'Failed', commandIndex: 2, error: 'x' } },
    { machineId: 'abc', times: 3, outcome: { status: 'TimeOut' } },
    { outcome: { status: 'Cancelled', requestor: 'ana', comment: 'why' } },
    { outcome: { status: 'Pending' } },
    { outcome: { status: 'InProgress' } },
    { outcome: { status: 'Succeeded' } },
  ])('takes %j', (rule) => {
    expect(readActionRule(rule)).toEqual(rule)
  })

  const outcome = { status: 'Failed' }
  it.each([
    { rule: null, says: 'An action rule is no object' },
    { rule: {}, says: 'An outcome is no object' },
    { rule: { outcome: { status: 'Lost' } }, says: "'Lost'" },
    { rule: { outcome: { status: 'TimeOut', error: 'x' } }, says: "no 'error'" },
    { rule: { outcome: { ...outcome, commandIndex: -1 } }, says: '-1' },
    { rule: { outcome: { ...outcome, errorHResult: 2 ** 32 } }, says: 'errorHResult' },
    { rule: { outcome: { status: 'Cancelled', comment: 5 } }, says: 'comment' },
    { rule: { outcome, type: 'isolate' }, says: 'isolate' },
    { rule: { outcome, machineId: '' }, says: 'machineId' },
    { rule: { outcome, times: 0 }, says: 'times' },
    { rule: { outcome, calls: [1] }, says: "no 'calls'" },
  ])('refuses $rule', ({ rule, says }) => {
    expect(() => readActionRule(rule)).toThrow(ConfigError)
    expect(() => readActionRule(rule)).toThrow(says)
  })
})

describe('readFinalOutcome', () => {
  it.each(['Pending', 'InProgress'])('refuses %s, which is no end', (status) => {
    expect(() => readFinalOutcome({ status })).toThrow(status)
  })
})

describe('createActionRules', () => {
  it('uses the oldest rule that fits, as often as it says', () => {
    const rules = createActionRules()
    rules.add({ type: 'Isolate', times: 2, outcome: { status: 'Failed' } })
    rules.add({ machineId: 'ABC', outcome: { status: 'TimeOut' } })
    const take = (type: string, machineId: string) => rules.take({ type, machineId })?.status
    expect(take('Isolate', 'abc')).toBe('Failed')
    expect(take('Unisolate', 'def')).toBeUndefined()
    expect(take('Unisolate', 'ABC')).toBe('TimeOut')
    expect(take('Unisolate', 'abc')).toBeUndefined()
    expect(rules.list()).toMatchObject([{ id: '1', left: 1 }])
    expect(take('Isolate', 'def')).toBe('Failed')
    expect(take('Isolate', 'abc')).toBeUndefined()
  })
})
