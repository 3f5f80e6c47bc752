import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { readFaultRule } from '../../src/faults/read-fault.ts'

describe('readFaultRule', () => {
  it.each([
    { fault: { kind: 'status', status: 503, retryAfterSeconds: 2 } },
    { fault: { kind: 'quota', by: 'cpu' } },
    { fault: { kind: 'delay', delayMs: 10 } },
    { fault: { kind: 'reset', when: 'after' } },
    { fault: { kind: 'cutBody' } },
    { fault: { kind: 'cutBody', afterBytes: 0 } },
    { fault: { kind: 'malformedJson' } },
    { target: 'listAlerts', calls: [1, 2], fault: { kind: 'stalePage' } },
    { target: 'exportFile', fault: { kind: 'expiredLink' } },
    { target: 'file', fault: { kind: 'cutBody' } },
    { target: 'any', random: { rate: 0.5, seed: 3 }, fault: { kind: 'status', status: 500 } },
  ])('takes %j', (rule) => {
    expect(readFaultRule(rule)).toEqual(rule)
  })

  const fault = { kind: 'malformedJson' }
  it.each([
    { rule: 'x', says: 'no object' },
    { rule: {}, says: 'A fault is no object' },
    { rule: { fault: { kind: 'fire' } }, says: "'fire'" },
    { rule: { fault: { kind: 'status' } }, says: "'status' of a fault is undefined" },
    { rule: { fault: { kind: 'status', status: 200 } }, says: "'status' of a fault is 200" },
    { rule: { fault: { kind: 'quota', by: 'luck' } }, says: 'luck' },
    { rule: { fault: { kind: 'delay', delayMs: -1 } }, says: '-1' },
    { rule: { fault: { kind: 'reset', when: 'later' } }, says: 'later' },
    { rule: { fault: { ...fault, delayMs: 1 } }, says: "no 'delayMs'" },
    { rule: { fault, more: 1 }, says: "no 'more'" },
    { rule: { fault, target: 'listAlert' }, says: 'no operation', next: 'listAlerts' },
    { rule: { fault, target: 'file' }, says: "cannot strike 'file'" },
    { rule: { fault: { kind: 'quota', by: 'calls' }, target: 'resultFile' }, says: 'cannot strike' },
    { rule: { fault: { kind: 'expiredLink' }, target: 'listAlerts' }, says: 'cannot strike' },
    { rule: { fault: { kind: 'expiredLink' }, target: 'token' }, says: 'cannot strike' },
    { rule: { fault, target: '__proto__' }, says: 'no operation' },
    { rule: { fault, calls: [] }, says: 'call numbers' },
    { rule: { fault, calls: [0] }, says: 'call numbers' },
    { rule: { fault, random: { rate: 2 } }, says: 'rate' },
    { rule: { fault, random: { rate: 1, seed: 0.5 } }, says: 'seed' },
    { rule: { fault, calls: [1], random: { rate: 1 } }, says: 'calls and random' },
  ])('refuses $rule', ({ rule, says, next = '' }) => {
    const read = () => readFaultRule(rule)
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(says)
    expect(read).toThrow(expect.objectContaining({ next: expect.stringContaining(next) }))
  })
})
