import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Alert, Machine } from '@mde-kit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './contract/tenant.ts'

// The long version, as soak.env has it: pnpm soak
const requests = Number(process.env['MDE_SOAK_REQUESTS'] ?? 3000)
const parallel = Math.min(200, Math.ceil(requests / 20))
/** What the log of requests and the caches of a process may take, whatever the number of requests. */
const slackBytes = 24 * 1024 * 1024

let tenant: TestTenant
let call: (method: string, path: string, body?: object) => Promise<Response>
beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off' })
  const token = await tenant.tokenWith('application', ['Alert.ReadWrite.All', 'Machine.ReadWrite.All'])
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  call = (method, path, body) =>
    fetch(tenant.emulator.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
})
afterAll(() => tenant.emulator.stop())

async function read<T>(path: string): Promise<T> {
  return (await (await call('GET', path)).json()) as T
}

describe(`${requests} requests, ${parallel} at a time`, () => {
  it('lose no update and leave no memory behind', { timeout: 60_000 + requests * 30 }, async () => {
    const { value: alerts } = await read<{ value: Alert[] }>('/api/alerts?$top=50')
    const { value: machines } = await read<{ value: Machine[] }>('/api/machines?$top=10')
    const comments = new Map(alerts.map(({ id, comments }) => [id, comments.length]))
    const tags = new Map(machines.map(({ id, machineTags }) => [id, new Set(machineTags)]))
    const statuses = new Map<number, number>()

    /** Every tenth request writes. Each comment and tag has a number of its own. */
    const send = async (number: number): Promise<void> => {
      const alert = alerts[number % alerts.length]
      const machine = machines[number % machines.length]
      if (!alert || !machine) throw new Error('the seed has too little')
      let response: Response
      if (number % 20 === 0) {
        comments.set(alert.id, (comments.get(alert.id) ?? 0) + 1)
        response = await call('PATCH', `/api/alerts/${alert.id}`, { comment: `comment ${number}` })
      } else if (number % 200 === 10) {
        const tag = `tag ${number}`
        tags.get(machine.id)?.add(tag)
        response = await call('POST', `/api/machines/${machine.id}/tags`, { Value: tag, Action: 'Add' })
      } else if (number % 3 === 0) response = await call('GET', '/api/alerts?$top=5')
      else if (number % 3 === 1) response = await call('GET', `/api/alerts/${alert.id}`)
      else response = await call('GET', "/api/machines?$filter=healthStatus eq 'Active'&$top=3")
      await response.arrayBuffer()
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    }

    const half = Math.floor(requests / 2)
    await inParallel(0, half, send)
    const halfwayBytes = await heapBytes()
    await inParallel(half, requests, send)
    const grownBytes = (await heapBytes()) - halfwayBytes

    expect([...statuses]).toEqual([[200, requests]])
    for (const [id, count] of comments) {
      const { comments: kept } = await read<Alert>(`/api/alerts/${id}`)
      expect(new Set(kept.map(({ comment }) => comment)).size).toBe(count)
    }
    for (const [id, wanted] of tags) {
      const { machineTags } = await read<Machine>(`/api/machines/${id}`)
      expect(new Set(machineTags)).toEqual(wanted)
    }
    expect(grownBytes).toBeLessThan(slackBytes)
  })
})

async function inParallel(from: number, to: number, send: (number: number) => Promise<void>): Promise<void> {
  let next = from
  const worker = async () => {
    while (next < to) await send(next++)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
}

/** What lives on the heap, once garbage is out. */
async function heapBytes(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    collect()
  }
  return process.memoryUsage().heapUsed
}
