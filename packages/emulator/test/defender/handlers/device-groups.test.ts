import type { Alert, Machine } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const finance = { user: 'fin@contoso.example' }
const bench = createBench({
  users: [
    {
      userPrincipalName: 'fin@contoso.example',
      roles: ['View Data', 'Alerts investigation', 'Active remediation actions'],
      deviceGroups: ['Finance devices'],
    },
  ],
})
const groups = (records: readonly (Alert | Machine)[]) => [
  ...new Set(records.map(({ rbacGroupName }) => rbacGroupName)),
]
const alert = await bench.first<Alert>('/api/alerts')
const outside = String(alert.machineId)

describe('device groups', () => {
  it('leave the newest alert out of reach', () => {
    expect(alert.rbacGroupName).toBe('Servers')
  })

  it('limit what a user sees in lists', async () => {
    expect(groups(await bench.list<Alert>('/api/alerts', finance))).toEqual(['Finance devices'])
    expect(groups(await bench.list<Machine>('/api/machines', finance))).toEqual(['Finance devices'])
  })

  it('do not limit apps or users with all groups', async () => {
    expect(groups(await bench.list<Machine>('/api/machines')).length).toBeGreaterThan(2)
    expect(await bench.list('/api/machines', { user: 'analyst@contoso.example' })).toEqual(
      await bench.list('/api/machines'),
    )
  })

  it.each([
    { method: 'GET', path: `/api/machines/${outside}` },
    { method: 'GET', path: `/api/alerts/${alert.id}` },
    { method: 'GET', path: `/api/alerts/${alert.id}/machine` },
    { method: 'PATCH', path: `/api/alerts/${alert.id}`, body: { status: 'Resolved' } },
    { method: 'POST', path: '/api/alerts/batchUpdate', body: { alertIds: [alert.id] } },
    {
      method: 'POST',
      path: `/api/machines/${outside}/isolate`,
      body: { Comment: 'x', IsolationType: 'Full' },
    },
  ])('hide what is outside from $method $path', async ({ method, path, body }) => {
    expect(await bench.call(method, path, { as: finance, body })).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound' } },
    })
  })

  it('do not limit machine actions, of which no scope is documented', async () => {
    expect(await bench.list('/api/machineactions', finance)).toEqual(await bench.list('/api/machineactions'))
  })
})
