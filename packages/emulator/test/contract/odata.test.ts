import {
  type Condition,
  createDefenderClient,
  type DefenderClient,
  instant,
  type ListAlertsFields,
  type ListMachinesFields,
  odata,
  renderFilter,
} from '@mde-kit/client'
import type { Alert, Machine } from '@mde-kit/contract'
import { operations } from '@mde-kit/contract/operations'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseFilter } from '../../src/odata/parse-filter.ts'
import { startTenant, type TestTenant } from './tenant.ts'

const alerts = (build: (fields: ListAlertsFields) => Condition) =>
  parseFilter(onTheWire(renderFilter<ListAlertsFields>(operations.listAlerts, build)))
const machines = (build: (fields: ListMachinesFields) => Condition) =>
  parseFilter(onTheWire(renderFilter<ListMachinesFields>(operations.listMachines, build)))

/** The text as a server sees it, after its way through a URL. */
function onTheWire(filter: string): string {
  return (
    new URL(`https://api.example/?$filter=${encodeURIComponent(filter)}`).searchParams.get('$filter') ?? ''
  )
}

const comparison = (name: string, literal: unknown) => ({
  kind: 'comparison',
  operator: 'eq',
  target: { name, isVariable: false },
  literal,
})

/** Any text that UTF-8 can carry, with more quotes and operators than chance would give. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", "''", "' or '", ' and ', '(', '%27', '+', '\n'),
    ),
  )
  .map((parts) => parts.join(''))
const guids = fc.uuid()
const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
/** As answers have them: seven fraction digits. */
const answered = fc
  .tuple(dates, fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('Z', '+02:00', '-11:30'))
  .map(([date, ticks, zone]) => `${date.toISOString().slice(0, 19)}.${String(ticks).padStart(7, '0')}${zone}`)
const numbers = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
  .map((number) => number || 0)

describe('what the client writes, the emulator reads', () => {
  it('text', () => {
    fc.assert(
      fc.property(texts, (value) => {
        expect(alerts(({ assignedTo }) => assignedTo.eq(value))).toEqual(
          comparison('assignedTo', { kind: 'text', value }),
        )
        expect(parseFilter(onTheWire(String(odata`title eq ${value}`)))).toEqual(
          comparison('title', { kind: 'text', value }),
        )
        expect(machines(({ computerDnsName }) => computerDnsName.contains(value))).toMatchObject({
          kind: 'call',
          function: 'contains',
          text: value,
        })
      }),
    )
  })

  it('lists of text', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), (list) => {
        const literals = list.map((value) => ({ kind: 'text', value }))
        expect(alerts(({ status }) => status.in(list))).toMatchObject({ kind: 'in', literals })
        expect(alerts(() => odata`status in ${list}`)).toMatchObject({ kind: 'in', literals })
      }),
    )
  })

  it('text inside any()', () => {
    fc.assert(
      fc.property(texts, (value) => {
        expect(machines(({ machineTags }) => machineTags.any((tag) => tag.eq(value)))).toMatchObject({
          kind: 'any',
          collection: { name: 'machineTags' },
          condition: { kind: 'comparison', target: { isVariable: true }, literal: { kind: 'text', value } },
        })
      }),
    )
  })

  it('numbers, to the last digit', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(alerts(({ incidentId }) => incidentId.eq(value))).toEqual(
          comparison('incidentId', { kind: 'number', value }),
        )
      }),
    )
  })

  it('GUIDs', () => {
    fc.assert(
      fc.property(guids, (value) => {
        const want = { kind: 'guid', value }
        expect(machines(({ aadDeviceId }) => aadDeviceId.eq(value))).toEqual(comparison('aadDeviceId', want))
      }),
    )
  })

  it('dates', () => {
    fc.assert(
      fc.property(dates, (value) => {
        const want = comparison('lastSeen', { kind: 'instant', value: value.toISOString() })
        expect(machines(({ lastSeen }) => lastSeen.eq(value))).toEqual(want)
        expect(parseFilter(String(odata`lastSeen eq ${value}`))).toEqual(want)
      }),
    )
  })

  it('instants as the service writes them', () => {
    fc.assert(
      fc.property(answered, (value) => {
        const want = comparison('lastSeen', { kind: 'instant', value })
        expect(machines(({ lastSeen }) => lastSeen.eq(value))).toEqual(want)
        expect(parseFilter(onTheWire(String(odata`lastSeen eq ${instant(value)}`)))).toEqual(want)
      }),
    )
  })
})

describe('lists of the emulator', () => {
  let tenant: TestTenant
  let defender: DefenderClient
  let allAlerts: readonly Alert[]
  let allMachines: readonly Machine[]

  beforeAll(async () => {
    tenant = await startTenant({ rateLimits: 'off' })
    const credential = tenant.credentialWith('application', ['Alert.Read.All', 'Machine.Read.All'])
    defender = createDefenderClient({ credential, apiBase: tenant.emulator.url })
    allAlerts = await defender.alerts.list().toArray()
    allMachines = await defender.machines.list().toArray()
  }, 30_000)
  afterAll(() => tenant.emulator.stop())

  it('take joined conditions', async () => {
    const found = await defender.alerts
      .list({
        filter: ({ severity, status, incidentId }) =>
          severity.in(['High', 'Medium']).and(status.eq('Resolved').not(), incidentId.ne(null)),
      })
      .toArray()
    const want = allAlerts.filter(
      ({ severity, status, incidentId }) =>
        ['High', 'Medium'].includes(severity) && status !== 'Resolved' && incidentId != null,
    )
    expect(found).toEqual(want)
    expect(want.length).toBeGreaterThan(0)
    expect(want.length).toBeLessThan(allAlerts.length)
  })

  it('cut off at an instant of an answer, to the last digit', async () => {
    const times = allAlerts.map(({ lastUpdateTime }) => lastUpdateTime ?? '').sort()
    const middle = times[Math.floor(times.length / 2)] ?? ''
    const found = await defender.alerts.list({ filter: (alert) => alert.lastUpdateTime.gt(middle) }).toArray()
    const want = allAlerts.filter(({ lastUpdateTime }) => (lastUpdateTime ?? '') > middle)
    expect(found.map(({ id }) => id)).toEqual(want.map(({ id }) => id))
    expect(want.length).toBeGreaterThan(0)
  })

  it('take any(), and text functions', async () => {
    const found = await defender.machines
      .list({ filter: (machine) => machine.machineTags.any((tag) => tag.eq('VIP')) })
      .toArray()
    const want = allMachines.filter(({ machineTags }) => machineTags?.includes('VIP'))
    expect(found.map(({ id }) => id)).toEqual(want.map(({ id }) => id))
    expect(want.length).toBeGreaterThan(0)
    const servers = await defender.machines
      .list({
        filter: ({ computerDnsName }) =>
          computerDnsName.startsWith('srv').or(computerDnsName.contains('zzz')),
      })
      .toArray()
    expect(servers.length).toBe(allMachines.filter((m) => m.computerDnsName?.startsWith('srv')).length)
    expect(servers.length).toBeGreaterThan(0)
  })

  it('refuse a property that is not filterable, as documented', async () => {
    await expect(defender.alerts.list({ filter: odata`title eq ${'x'}` }).toArray()).rejects.toMatchObject({
      code: 'MDE_HTTP',
      status: 400,
      serviceCode: 'ODataError',
    })
  })
})
