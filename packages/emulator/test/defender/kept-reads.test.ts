import type { Alert } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { type Bench, createBench } from './bench.ts'

const finance = 'fin@contoso.example'
const paths = [
  '/api/alerts',
  '/api/alerts?$skip=1&$top=3',
  '/api/alerts?$top=3&$expand=evidence',
  "/api/alerts?$filter=severity ne 'None'&$top=3",
]

const open = () =>
  createBench({
    users: [{ userPrincipalName: finance, roles: ['View Data'], deviceGroups: ['Finance devices'] }],
  })

/** The newest alert and the one behind it: of an ordinary world, where nothing was asked for yet. */
const [newest = '', second = ''] = (await open().list<Alert>('/api/alerts?$top=2')).map(({ id }) => id)

/** All answers about alerts, of an app and of a user with one device group. */
async function readAll(bench: Bench): Promise<unknown> {
  const answers: unknown[] = []
  for (const as of [{}, { user: finance }])
    for (const path of [...paths, `/api/alerts/${newest}`, `/api/alerts/${second}`]) {
      const { status, body } = await bench.call('GET', path, { as })
      // The id of a refusal is another one each time.
      answers.push([path, status, status === 200 ? body : undefined])
    }
  return answers
}

const update = (bench: Bench, body: object, id = newest) => bench.read('PATCH', `/api/alerts/${id}`, { body })
const batch = (bench: Bench, body: object) => bench.read('POST', '/api/alerts/batchUpdate', { body })

interface Change {
  readonly name: string
  readonly make: (bench: Bench) => unknown
}

const changes: readonly Change[] = [
  { name: 'an update', make: (bench) => update(bench, { status: 'Resolved', comment: 'done' }) },
  {
    name: 'two updates of the same alert',
    make: async (bench) => {
      await update(bench, { comment: 'first' })
      await readAll(bench)
      await update(bench, { comment: 'second' })
    },
  },
  {
    name: 'a batch update',
    make: (bench) => batch(bench, { alertIds: [newest, second], assignedTo: 'ana@contoso.example' }),
  },
  {
    name: 'a reset after an update',
    make: async (bench) => {
      await update(bench, { status: 'Resolved' })
      await readAll(bench)
      bench.control.reset()
    },
  },
  {
    name: 'a restored snapshot',
    make: async (bench) => {
      await update(bench, { comment: 'before' })
      const snapshot = bench.control.snapshot()
      await update(bench, { comment: 'after' })
      await readAll(bench)
      bench.control.restore(snapshot)
    },
  },
  {
    name: 'a moved clock and an update',
    make: async (bench) => {
      bench.control.clock.advance(86_400_000)
      await update(bench, { comment: 'a day later' })
    },
  },
  {
    name: 'a new device group of a user',
    make: ({ directory }) => {
      const { id } = directory.findUser(directory.tenants()[0]?.id ?? '', finance) ?? { id: '' }
      directory.updateUser(id, { deviceGroups: ['Servers'] })
    },
  },
]

describe('an emulator that keeps answers', () => {
  it.each(changes)('answers after $name as one that never answered before', async ({ make }) => {
    const [kept, fresh] = [open(), open()]
    const before = await readAll(kept)
    // The second reading comes from what is kept.
    expect(await readAll(kept)).toEqual(before)
    for (const bench of [kept, fresh]) await make(bench)
    expect(await readAll(kept)).toEqual(await readAll(fresh))
  })

  it('shows a new alert at once, and the others behind it', async () => {
    const bench = open()
    const before = await bench.list<Alert>('/api/alerts?$top=3')
    const machineId = before[0]?.machineId ?? ''
    const made = await bench.read<Alert>('POST', '/api/alerts/createAlertByReference', {
      body: {
        machineId,
        severity: 'Low',
        title: 'By hand',
        description: 'd',
        recommendedAction: 'r',
        eventTime: '2026-03-01T11:00:00Z',
        reportId: '1',
        category: 'Exploit',
      },
    })
    const ids = (await bench.list<Alert>('/api/alerts?$top=3')).map(({ id }) => id)
    expect(ids).toEqual([made.id, before[0]?.id, before[1]?.id])
  })

  it('does not show one user what another one sees', async () => {
    const bench = open()
    const path = '/api/alerts?$top=10'
    const all = await bench.list<Alert>(path)
    const own = await bench.list<Alert>(path, { user: finance })
    expect(new Set(own.map(({ rbacGroupName }) => rbacGroupName))).toEqual(new Set(['Finance devices']))
    expect(await bench.list<Alert>(path)).toEqual(all)
    expect((await bench.call('GET', `/api/alerts/${newest}`, { as: { user: finance } })).status).toBe(404)
  })

  it('does not show one tenant what is in another one', async () => {
    const bench = open()
    const other = bench.directory.addTenant({ domain: 'fabrikam.example', displayName: 'Fabrikam' })
    const ids = async (tenantId?: string) =>
      (await bench.list<Alert>('/api/alerts?$top=3', tenantId === undefined ? {} : { tenantId })).map(
        ({ id }) => id,
      )
    const own = await ids()
    const others = await ids(other.id)
    expect(others.filter((id) => own.includes(id))).toEqual([])
    expect(await ids()).toEqual(own)
    expect(await ids(other.id)).toEqual(others)
  })

  it('shows the past of a stale page, and the present again after it', async () => {
    const bench = open()
    const status = async () =>
      (await bench.list<Alert>('/api/alerts?$top=1')).map(({ assignedTo }) => assignedTo)
    const before = await status()
    const { id } = bench.control.faults.add({ target: 'listAlerts', fault: { kind: 'stalePage' } })
    await update(bench, { assignedTo: 'ana@contoso.example' })
    expect(await status()).toEqual(before)
    bench.control.faults.remove(id)
    expect(await status()).toEqual(['ana@contoso.example'])
    expect(before).not.toEqual(['ana@contoso.example'])
  })

  it('is not spoilt by an answer that was spoilt', async () => {
    const bench = open()
    const path = '/api/alerts?$top=3'
    const before = await bench.read('GET', path)
    bench.control.faults.add({ calls: [1], fault: { kind: 'malformedJson' } })
    await expect(bench.call('GET', path)).rejects.toThrow(SyntaxError)
    expect(await bench.read('GET', path)).toEqual(before)
  })
})
