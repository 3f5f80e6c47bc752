import type { Alert } from '@mde-kit/contract'
import { expect } from 'vitest'
import type { EmulatorOptions, EmulatorSnapshot } from '../../src/index.ts'
import { type AlertReaders, contoso, type Reader } from './alert-readers.ts'

/** Starts an emulator of which nothing is read but what the change takes from it. */
type StartOther = (options: EmulatorOptions) => Promise<AlertReaders>

/** What may make kept answers wrong. */
export interface AlertChange {
  readonly name: string
  /** May read in between. */
  readonly make: (side: AlertReaders, startOther: StartOther) => unknown
  /** Who sees something else than before, and with which statuses. */
  readonly seen: Partial<Record<Reader, string>>
}

const hour = 3_600_000
const update = (side: AlertReaders, body: object, reader?: Reader) =>
  side.change('PATCH', `/api/alerts/${side.ids.own}`, body, reader)
/** Reads what is kept then, where something is. */
const warmUp = async (side: AlertReaders): Promise<void> => {
  if (side.isWarm) await side.readAll()
}
/** Finance does not find the alert on the device of others. */
const byAll = { app: '200', analyst: '200', finance: '200 404' }
const refused = (status: string) => ({ app: status, analyst: status, finance: status })

const ofAlerts: readonly AlertChange[] = [
  { name: 'an update', make: (side) => update(side, { status: 'Resolved' }), seen: byAll },
  { name: 'a comment', make: (side) => update(side, { comment: 'seen' }, 'analyst'), seen: byAll },
  {
    name: 'a second comment',
    make: async (side) => {
      await update(side, { comment: 'first' })
      await warmUp(side)
      await update(side, { comment: 'second' })
    },
    seen: byAll,
  },
  {
    name: 'a batch update',
    make: (side) =>
      side.change('POST', '/api/alerts/batchUpdate', {
        alertIds: [side.ids.foreign],
        assignedTo: 'ana@contoso.example',
      }),
    // Whatever finance reads is of its own devices.
    seen: { app: '200', analyst: '200' },
  },
  {
    name: 'a new alert',
    make: (side) =>
      side.change('POST', '/api/alerts/createAlertByReference', {
        machineId: side.ids.machineId,
        severity: 'Low',
        title: 'By hand',
        description: 'd',
        recommendedAction: 'r',
        eventTime: '2026-03-01T11:00:00Z',
        reportId: '1',
        category: 'Exploit',
      }),
    seen: byAll,
  },
  {
    name: 'a tag of the device',
    make: (side) =>
      side.change('POST', `/api/machines/${side.ids.machineId}/tags`, { Value: 'vip', Action: 'Add' }),
    seen: {},
  },
]

const ofState: readonly AlertChange[] = [
  {
    name: 'a restored snapshot',
    make: async (side) => {
      await update(side, { comment: 'before' })
      const snapshot = side.emulator.snapshot()
      await update(side, { comment: 'after' })
      await warmUp(side)
      side.emulator.restore(snapshot)
    },
    seen: byAll,
  },
  {
    name: 'a snapshot that the admin API restores',
    make: async (side) => {
      const snapshot = (await side.admin('GET', 'snapshot')) as object
      await update(side, { comment: 'after' })
      await warmUp(side)
      await side.admin('PUT', 'snapshot', snapshot)
    },
    seen: {},
  },
  {
    name: 'a reset',
    make: async (side) => {
      await update(side, { status: 'Resolved' })
      await warmUp(side)
      side.emulator.reset()
    },
    seen: {},
  },
  {
    name: 'a reset by the admin API that keeps the directory, and an update',
    make: async (side) => {
      await update(side, { comment: 'before' })
      await warmUp(side)
      await side.admin('POST', 'reset', { keep: ['directory'] })
      await update(side, { comment: 'after' })
    },
    seen: byAll,
  },
  {
    name: 'the world of another seed',
    make: async (side, startOther) => {
      const { emulator } = await startOther({ seed: 2 })
      side.emulator.restore({ ...side.emulator.snapshot(), tenants: emulator.snapshot().tenants })
    },
    seen: { app: '200 404', analyst: '200 404', finance: '200 404', fabrikam: '200 404' },
  },
  {
    name: 'a world with fixtures',
    make: async (side, startOther) => {
      const fixture = (await (await side.send(`/api/alerts/${side.ids.own}`)).json()) as Alert
      const fixtures = { alerts: [{ ...fixture, title: 'Our own' }] }
      const { emulator } = await startOther({ fixtures })
      side.emulator.restore({ ...side.emulator.snapshot(), tenants: emulator.snapshot().tenants })
    },
    seen: byAll,
  },
  {
    name: 'another domain of the tenant',
    make: (side) => {
      const text = JSON.stringify(side.emulator.snapshot())
      const renamed = text.replaceAll('"domain":"contoso.example"', '"domain":"renamed.example"')
      side.emulator.restore(JSON.parse(renamed) as EmulatorSnapshot)
    },
    seen: byAll,
  },
  {
    name: 'an update in the other tenant',
    make: async (side) => {
      const { value } = (await (await side.send('/api/alerts?$top=1', {}, 'fabrikam')).json()) as {
        value: Alert[]
      }
      await side.change('PATCH', `/api/alerts/${value[0]?.id}`, { comment: 'theirs' }, 'fabrikam')
    },
    seen: { fabrikam: '200 404' },
  },
]

const ofTime: readonly AlertChange[] = [
  {
    name: 'some time, and an update',
    make: async (side) => {
      side.emulator.clock.advance(hour / 2)
      await update(side, { comment: 'later' })
    },
    seen: byAll,
  },
  {
    name: 'the end of the tokens',
    make: (side) => side.emulator.clock.advance(hour),
    seen: { ...refused('401'), fabrikam: '401' },
  },
  {
    name: 'the last second of the tokens',
    make: (side) => side.emulator.clock.advance(hour - 1000),
    seen: {},
  },
  {
    name: 'the end of the tokens on a clock that stands still',
    make: (side) => side.admin('POST', 'clock', { isFrozen: true, advanceMs: hour }),
    seen: { ...refused('401'), fabrikam: '401' },
  },
  {
    name: 'the end of a token, and another token',
    make: async (side) => {
      side.emulator.clock.advance(hour)
      await side.signIn('app')
    },
    seen: { analyst: '401', finance: '401', fabrikam: '401' },
  },
]

const ofRights: readonly AlertChange[] = [
  {
    name: 'a consent that is gone',
    make: ({ emulator }) => emulator.directory.revokeConsent(contoso.apps[0]?.clientId ?? ''),
    // Tokens keep what they were issued with.
    seen: {},
  },
  {
    name: 'a token without the consent that is gone',
    make: async (side) => {
      side.emulator.directory.revokeConsent(contoso.apps[0]?.clientId ?? '')
      await side.signIn('app')
    },
    seen: { app: '403' },
  },
  {
    name: 'other device groups of a person',
    make: ({ emulator: { directory } }) => {
      const { id = '' } = directory.findUser(contoso.id, 'fin@contoso.example') ?? {}
      directory.updateUser(id, { deviceGroups: ['Servers'] })
    },
    seen: { finance: '200 404' },
  },
  {
    name: 'no portal role left of a person',
    make: ({ emulator: { directory } }) => {
      const { id = '' } = directory.findUser(contoso.id, 'fin@contoso.example') ?? {}
      directory.updateUser(id, { roles: [] })
    },
    seen: { finance: '403' },
  },
  {
    name: 'a claims challenge',
    make: ({ emulator: { directory } }) =>
      directory.challengeClaims(contoso.id, { nbf: { essential: true, value: '1769846400' } }),
    seen: refused('401'),
  },
  { name: 'a new key', make: ({ emulator }) => emulator.rollOverKeys(), seen: {} },
  {
    name: 'two new keys',
    make: async ({ emulator }) => {
      await emulator.rollOverKeys()
      await emulator.rollOverKeys()
    },
    seen: { ...refused('401'), fabrikam: '401' },
  },
]

const ofFaults: readonly AlertChange[] = [
  {
    name: 'a rule that makes calls fail',
    make: ({ emulator }) => emulator.faults.add({ target: 'any', fault: { kind: 'status', status: 503 } }),
    seen: { ...refused('503'), fabrikam: '503' },
  },
  {
    name: 'a rule of the admin API',
    make: (side) =>
      side.admin('POST', 'faults', {
        target: 'getAlert',
        fault: { kind: 'quota', by: 'calls', retryAfterSeconds: 9 },
      }),
    seen: { app: '200 429', analyst: '200 429', finance: '200 429', fabrikam: '200 404 429' },
  },
  {
    name: 'a rule that is gone again',
    make: async (side) => {
      const { id } = (await side.admin('POST', 'faults', { fault: { kind: 'status', status: 500 } })) as {
        id: string
      }
      await warmUp(side)
      await side.admin('DELETE', `faults/${id}`)
    },
    seen: {},
  },
  {
    name: 'a request that carries a fault',
    make: async (side) => {
      for (const kind of ['status', 'malformedJson', 'cutBody']) {
        const headers = {
          'x-mde-emulator-fault': JSON.stringify({ kind, ...(kind === 'status' && { status: 502 }) }),
        }
        const answer = side.send('/api/alerts', { headers }).then((response) => response.text())
        await answer.catch(() => undefined)
      }
      expect(side.emulator.requests.slice(-3).map(({ fault }) => fault)).toEqual([
        'status',
        'malformedJson',
        'cutBody',
      ])
    },
    seen: {},
  },
  {
    name: 'a stale page, while it strikes',
    make: async (side) => {
      side.emulator.faults.add({ fault: { kind: 'stalePage' } })
      await update(side, { comment: 'not seen' })
    },
    seen: {},
  },
  {
    name: 'a stale page that is over',
    make: async (side) => {
      side.emulator.faults.add({ target: 'any', fault: { kind: 'stalePage' } })
      await update(side, { comment: 'seen late' })
      await warmUp(side)
      side.emulator.faults.clear()
    },
    seen: byAll,
  },
]

/** By what they change. */
export const alertChanges = [
  { of: 'alerts', changes: ofAlerts },
  { of: 'state', changes: ofState },
  { of: 'time', changes: ofTime },
  { of: 'rights', changes: ofRights },
  { of: 'faults', changes: ofFaults },
]
