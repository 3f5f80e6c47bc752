import type { Machine } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench, startMs } from '../bench.ts'

const bench = createBench()
const machine = await bench.first<Machine>('/api/machines')
const ip = machine.lastIpAddress ?? ''
const lastMs = Date.parse(machine.lastSeen ?? '')
const at = (ms: number) => new Date(ms).toISOString()
const minutesMs = 60_000

const ways = [
  {
    name: 'findMachinesByIp',
    path: (key: string, time: string) => `/api/machines/findbyip(ip='${key}',timestamp=${time})`,
    minutes: 15,
  },
  {
    name: 'findMachineInfoByIp',
    path: (key: string, time: string) => `/api/machines/find(timestamp=${time},key='${key}')`,
    minutes: 16,
  },
]

describe.each(ways)('$name', ({ path, minutes }) => {
  it(`finds a device up to ${minutes} minutes after it was last seen`, async () => {
    const found = await bench.list<Machine>(path(ip, at(lastMs + (minutes - 1) * minutesMs)))
    expect(found.map(({ id }) => id)).toContain(machine.id)
    for (const { lastIpAddress } of found) expect(lastIpAddress).toBe(ip)
    const { status, body } = await bench.call('GET', path(ip, at(lastMs + (minutes + 1) * minutesMs)))
    expect(status === 404 || JSON.stringify(body).includes(machine.id) === false).toBe(true)
  })

  it.each([
    { name: 'more than 30 days ago', time: at(startMs - 31 * 86_400_000) },
    { name: 'in the future', time: at(startMs + minutesMs) },
    { name: 'that is no instant', time: 'yesterday' },
    { name: 'that is a number', time: '20260228' },
  ])('answers 400 to a time $name', async ({ time }) => {
    expect((await bench.call('GET', path(ip, time))).status).toBe(400)
  })
})

describe('an address that nobody has', () => {
  it('is 404 to the older call and an empty list to the newer', async () => {
    const [newer, older] = ways.map(({ path }) => path('192.0.2.1', at(startMs)))
    expect(await bench.list(newer ?? '')).toEqual([])
    expect((await bench.call('GET', older ?? '')).status).toBe(404)
  })
})

describe('findMachinesByTag', () => {
  it.each([
    { query: 'tag=VIP', test: (tag: string) => tag === 'VIP' },
    { query: 'tag=Da&useStartsWithFilter=True', test: (tag: string) => tag.startsWith('Da') },
  ])('finds devices by $query', async ({ query, test }) => {
    const all = await bench.list<Machine>('/api/machines')
    const want = all.filter(({ machineTags }) => machineTags?.some(test))
    expect(want.length).toBeGreaterThan(0)
    expect(await bench.list(`/api/machines/findbytag?${query}`)).toEqual(want)
  })

  it.each([
    { name: 'no part of a tag', query: 'tag=VI', status: 200 },
    { name: 'no tag at all', query: '', status: 400 },
    { name: 'a switch that is neither true nor false', query: 'tag=VIP&useStartsWithFilter=1', status: 400 },
  ])('answers $status to $name', async ({ query, status }) => {
    const answer = await bench.call('GET', `/api/machines/findbytag?${query}`)
    expect(answer.status).toBe(status)
    if (status === 200) expect(answer.body).toMatchObject({ value: [] })
  })
})
