import type { Alert, Machine, User } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const alerts = await bench.list<Alert>('/api/alerts')
const machineId = String(alerts[0]?.machineId)
const own = alerts.filter((alert) => alert.machineId === machineId)
const under = (path: string, id = machineId) => `/api/machines/${id}/${path}`

describe('the alerts of a device', () => {
  it('are those that the list of all alerts has for it', async () => {
    expect(await bench.list(under('alerts'))).toEqual(own)
    expect(own.length).toBeGreaterThan(1)
  })

  it('come in one piece, however many there are', async () => {
    const small = createBench({ pageSize: 1 })
    const page = await small.read<object>('GET', under('alerts'))
    expect(page).toMatchObject({ value: { length: own.length } })
    expect(page).not.toHaveProperty(['@odata.nextLink'])
  })

  it('are counted with and without a filter, as a bare number', async () => {
    const counting = createBench()
    expect(await counting.read('GET', under('alerts/$count'))).toBe(own.length)
    const open = under(`alerts/$count?$filter=${encodeURIComponent("status ne 'Resolved'")}`)
    const before = await counting.read<number>('GET', open)
    expect(before).toBe(own.filter(({ status }) => status !== 'Resolved').length)
    await counting.read('PATCH', `/api/alerts/${own[0]?.id}`, { body: { status: 'Resolved' } })
    expect(await counting.read('GET', open)).toBe(before - 1)
  })
})

describe('the users of a device', () => {
  it('are those whose devices it is among', async () => {
    const users = await bench.list<User>(under('logonusers'))
    const names = users.map(({ accountName }) => accountName)
    for (const { relatedUser } of own) if (relatedUser) expect(names).toContain(relatedUser.userName)
    for (const name of names) {
      const machines = await bench.list<Machine>(`/api/users/${name}/machines`)
      expect(machines.map(({ id }) => id)).toContain(machineId)
    }
  })

  it('are thinner records than those of single users', async () => {
    const [user] = await bench.list<User>(under('logonusers'))
    const whole = await bench.read<User>('GET', `/api/users/${user?.accountName}`)
    expect(user).not.toHaveProperty('logOnMachinesCount')
    expect(whole.logOnMachinesCount).toBeGreaterThan(0)
    expect(user?.id).toBe(whole.id)
  })
})
