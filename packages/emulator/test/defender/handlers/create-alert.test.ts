import type { Alert, Machine } from '@mde-kit/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

let bench: ReturnType<typeof createBench>
const path = '/api/alerts/CreateAlertByReference'
let reference: Record<string, unknown>
beforeEach(async () => {
  bench = createBench()
  reference = {
    machineId: (await bench.first<Machine>('/api/machines')).id,
    eventTime: '2026-02-28T16:45:21.7115183Z',
    reportId: '20776',
    severity: 'Low',
    title: 'Office started a script host',
    description: 'That is not usual here.',
    recommendedAction: 'Ask the user.',
    category: 'Exploit',
  }
})
const create = (change: Record<string, unknown> = {}) =>
  bench.call('POST', path, { body: { ...reference, ...change } })
const created = (change: Record<string, unknown> = {}) =>
  bench.read<Alert>('POST', path, { body: { ...reference, ...change } })

describe('createAlertByReference', () => {
  it('makes the newest alert, with the event time unchanged', async () => {
    const alert = await created()
    expect(alert).toMatchObject({
      title: 'Office started a script host',
      status: 'New',
      machineId: reference['machineId'],
      firstEventTime: '2026-02-28T16:45:21.7115183Z',
      lastEventTime: '2026-02-28T16:45:21.7115183Z',
      alertCreationTime: '2026-03-01T12:00:00Z',
    })
    expect(await bench.first('/api/alerts')).toMatchObject({ id: alert.id })
  })

  it('merges into an open alert with the same title on the same device', async () => {
    const first = await created()
    const later = await created({ eventTime: '2026-02-28T16:45:21.7115184Z' })
    const earlier = await created({ eventTime: '2026-02-28T16:00:00Z' })
    expect([later.id, earlier.id]).toEqual([first.id, first.id])
    expect(earlier).toMatchObject({
      firstEventTime: '2026-02-28T16:00:00Z',
      lastEventTime: '2026-02-28T16:45:21.7115184Z',
    })
  })

  it('makes another alert for another title, another device, or once the first is closed', async () => {
    const first = await created()
    const machine = await bench.first<Machine>('/api/machines?$skip=1')
    const others = [await created({ title: 'Another' }), await created({ machineId: machine.id })]
    await bench.read('PATCH', `/api/alerts/${first.id}`, { body: { status: 'Resolved' } })
    const ids = [first, ...others, await created()].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
  })

  it.each([
    {
      name: 'an unknown device',
      change: { machineId: 'f'.repeat(40) },
      status: 404,
      code: 'ResourceNotFound',
    },
    {
      name: 'a severity that is not offered',
      change: { severity: 'Informational' },
      status: 400,
      code: 'InvalidInput',
    },
    { name: 'an unknown category', change: { category: 'Other' }, status: 400, code: 'InvalidInput' },
    { name: 'a time that is none', change: { eventTime: 'yesterday' }, status: 400, code: 'InvalidInput' },
    { name: 'a report id as a number', change: { reportId: 20776 }, status: 400, code: 'InvalidRequestBody' },
    { name: 'a missing title', change: { title: undefined }, status: 400, code: 'MissingRequiredParameter' },
  ])('refuses $name', async ({ change, status, code }) => {
    expect(await create(change)).toMatchObject({ status, body: { error: { code } } })
  })
})
