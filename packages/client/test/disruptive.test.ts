import { describe, expect, it } from 'vitest'
import { clientWith } from './fakes/client.ts'
import { type Answer, connectionRefused, cutBody, hang, json, status } from './fakes/fetch.ts'

const action = { id: 'a-1', type: 'Isolate', status: 'Pending', machineId: 'm-1' }
const later = { 'retry-after': '2' }

const once: { name: string; answer: () => Answer }[] = [
  { name: 'a refused connection', answer: connectionRefused },
  {
    name: 'a connection reset',
    answer: () => new TypeError('fetch failed', { cause: new Error('ECONNRESET') }),
  },
  { name: 'no answer in time', answer: () => hang },
  { name: 'an answer that breaks off', answer: () => cutBody(201) },
  { name: '408', answer: () => status(408) },
  { name: '500', answer: () => status(500) },
  { name: '500 with Retry-After', answer: () => status(500, later) },
  { name: '502', answer: () => status(502) },
  { name: '503', answer: () => status(503) },
  { name: '504', answer: () => status(504) },
  {
    name: 'a redirect',
    answer: () => status(307, { location: 'https://api.security.microsoft.com/elsewhere' }),
  },
  { name: '201 with an unreadable body', answer: () => new Response('<html>', { status: 201 }) },
]

const twice = [
  { name: '429', answer: () => status(429) },
  { name: '429 with Retry-After', answer: () => status(429, later) },
  { name: '503 with Retry-After', answer: () => status(503, later) },
  { name: '401', answer: () => status(401) },
]

describe('an action that disrupts a device', () => {
  it.each(once)('is sent once after $name', async ({ answer }) => {
    const { client, clock, sent } = clientWith([answer(), json(action, 201)])
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(clock.settle(call)).rejects.toThrow()
    await clock.advance(200_000)
    expect(sent).toHaveLength(1)
  })

  it.each(twice)('is sent again after $name, which says that nothing happened', async ({ answer }) => {
    const { client, clock, sent } = clientWith([answer(), json(action, 201)])
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(clock.settle(call)).resolves.toEqual(action)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toMatchObject({ path: '/api/machines/m-1/isolate', body: sent[0]?.body })
  })

  it.each(once)('is sent once through raw after $name', async ({ answer }) => {
    const { client, clock, sent } = clientWith([answer(), json(action, 201)])
    const body = { Comment: 'x', IsolationType: 'Full' } as const
    const call = client.raw.POST('/api/machines/{id}/isolate', { params: { path: { id: 'm-1' } }, body })
    await clock.settle(call).catch(() => undefined)
    await clock.advance(200_000)
    expect(sent).toHaveLength(1)
  })
})
