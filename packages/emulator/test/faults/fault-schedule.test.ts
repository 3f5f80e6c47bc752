import { ConfigError } from '@mde-kit/contract/errors'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CallKind, FaultRule } from '../../src/faults/fault.ts'
import { createFaultSchedule, type FaultSchedule } from '../../src/faults/fault-schedule.ts'

const status = (code: number) => ({ kind: 'status', status: code }) as const
let moment: string
let faults: FaultSchedule<string>
beforeEach(() => {
  moment = 'early'
  faults = createFaultSchedule(() => moment)
})

/** Statuses by which so many calls are struck; 0 for none. */
const strikes = (target: CallKind, calls: number): number[] =>
  Array.from({ length: calls }, () => {
    const fault = faults.next(target)?.fault
    return fault?.kind === 'status' ? fault.status : 0
  })

describe('createFaultSchedule', () => {
  const rules: { name: string; rule: FaultRule; target: CallKind; want: number[] }[] = [
    { name: 'each call', rule: { fault: status(503) }, target: 'listAlerts', want: [503, 503, 503] },
    {
      name: 'calls by their number',
      rule: { target: 'listAlerts', calls: [1, 3], fault: status(503) },
      target: 'listAlerts',
      want: [503, 0, 503, 0],
    },
    {
      name: 'no call of another operation',
      rule: { target: 'listAlerts', fault: status(503) },
      target: 'getAlert',
      want: [0, 0],
    },
    {
      name: 'token requests',
      rule: { target: 'token', fault: status(503) },
      target: 'token',
      want: [503],
    },
    {
      name: 'downloads of one kind',
      rule: { target: 'exportFile', fault: status(503) },
      target: 'exportFile',
      want: [503],
    },
    {
      name: 'no downloads of another kind',
      rule: { target: 'exportFile', fault: status(503) },
      target: 'packageFile',
      want: [0],
    },
    {
      name: 'downloads of all kinds',
      rule: { target: 'file', fault: status(503) },
      target: 'resultFile',
      want: [503],
    },
    {
      name: 'no call where it is for downloads',
      rule: { target: 'file', fault: status(503) },
      target: 'listAlerts',
      want: [0],
    },
    {
      name: 'everything by chance 1',
      rule: { random: { rate: 1 }, fault: status(500) },
      target: 'token',
      want: [500],
    },
    {
      name: 'nothing by chance 0',
      rule: { random: { rate: 0 }, fault: status(500) },
      target: 'token',
      want: [0, 0],
    },
  ]
  it.each(rules)('strikes $name', ({ rule, target, want }) => {
    faults.add(rule)
    expect(strikes(target, want.length)).toEqual(want)
  })

  it('passes over calls that a fault cannot strike', () => {
    faults.add({ calls: [1], fault: { kind: 'expiredLink' } })
    faults.add({ calls: [1], fault: { kind: 'malformedJson' } })
    const kinds = (['packageFile', 'listAlerts'] as const).map((call) => faults.next(call)?.fault.kind)
    expect(kinds).toEqual(['expiredLink', 'malformedJson'])
    expect(faults.list()).toMatchObject([{ seen: 1 }, { seen: 1 }])
  })

  it('counts calls of its target only, and from when the rule was added', () => {
    strikes('listAlerts', 2)
    faults.add({ target: 'listAlerts', calls: [2], fault: status(503) })
    expect([...strikes('listAlerts', 1), ...strikes('getAlert', 1), ...strikes('listAlerts', 1)]).toEqual([
      0, 0, 503,
    ])
    expect(faults.list()).toMatchObject([{ id: '1', seen: 2, struck: 1 }])
  })

  it('lets the oldest of two rules strike, while both count', () => {
    faults.add({ calls: [2], fault: status(500) })
    faults.add({ calls: [2, 3], fault: status(503) })
    expect(strikes('listAlerts', 3)).toEqual([0, 500, 503])
    expect(faults.list().map(({ struck }) => struck)).toEqual([1, 1])
  })

  it('strikes about its share by chance, and the same calls for the same seed', () => {
    const run = (seed: number) => {
      faults.clear()
      faults.add({ random: { rate: 0.2, seed }, fault: status(500) })
      return strikes('listAlerts', 1000)
    }
    const once = run(7)
    const struck = once.filter((code) => code !== 0).length
    expect(struck).toBeGreaterThan(150)
    expect(struck).toBeLessThan(250)
    expect(run(7)).toEqual(once)
    expect(run(8)).not.toEqual(once)
  })

  it('keeps the state of when a rule for stale pages was added', () => {
    faults.add({ fault: { kind: 'stalePage' } })
    moment = 'late'
    expect(faults.next('listAlerts')).toEqual({ fault: { kind: 'stalePage' }, earlier: 'early' })
  })

  it('forgets rules that are taken away', () => {
    const { id } = faults.add({ fault: status(500) })
    faults.add({ fault: status(503) })
    faults.remove(id)
    expect(strikes('listAlerts', 1)).toEqual([503])
    faults.clear()
    expect(faults.isEmpty).toBe(true)
    expect(() => faults.remove(id)).toThrow(ConfigError)
  })
})
