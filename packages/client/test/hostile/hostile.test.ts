import { setTimeout as sleepOnClock } from 'node:timers/promises'
import { isMdeError } from '@mde-kit/contract/errors'
import { afterAll, describe, expect, it } from 'vitest'
import { createDefenderClient, type DefenderClient, PagingError } from '../../src/index.ts'
import { createCredential } from '../fakes/credential.ts'
import { type FaultKind, faults } from './faults.ts'
import { type HostileOptions, type HostileServer, startHostileServer } from './hostile-server.ts'

const hits = new Map<string, number>()
const count = (kind: string, times = 1) => hits.set(kind, (hits.get(kind) ?? 0) + times)
const servers: HostileServer[] = []

async function start(options: Partial<HostileOptions> = {}): Promise<HostileServer> {
  const server = await startHostileServer({
    seed: 7,
    faultRate: 0.3,
    alertCount: 0,
    pageSize: 500,
    ...options,
  })
  servers.push(server)
  return server
}

/** A client that waits a hundredth as long as it is told to; its time for an attempt is real. */
function clientOf({ url }: HostileServer): DefenderClient {
  return createDefenderClient({
    credential: createCredential(),
    apiBase: url,
    now: Date.now,
    attemptTimeoutMs: 250,
    retry: { attempts: 12 },
    sleep: (ms, signal) => sleepOnClock(ms / 100, undefined, { signal }),
  })
}

/** Does a piece of work for each item, so many at a time. */
async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}

afterAll(() => Promise.all(servers.map((server) => server.stop())))

describe('a hostile server, where three of ten requests fail', () => {
  it('gives 100,000 alerts in the end, each once', { timeout: 60_000 }, async () => {
    const server = await start({ alertCount: 100_000 })
    let next = 0
    for await (const { id } of clientOf(server).alerts.list()) {
      if (id !== `da${next}`) expect.fail(`${id} came where da${next} was due.`)
      next++
    }
    expect(next).toBe(100_000)
    for (const [kind, times] of server.hits) count(kind, times)
    expect(server.requests()).toBeGreaterThan(260)
  })

  it('carries out each write once at the most, and the client knows what it knows', {
    timeout: 60_000,
  }, async () => {
    const server = await start()
    const { machines } = clientOf(server)
    const body = { Comment: 'x', IsolationType: 'Full' } as const
    const devices = Array.from({ length: 400 }, (_, index) => `m${index}`)
    const seen = { done: 0, open: 0, undone: 0 }
    await inParallel(devices, 8, async (device) => {
      const outcome: unknown = await machines.isolate(device, body).catch((error: unknown) => error)
      const commits = server.commits.get(device) ?? 0
      if (!isMdeError(outcome)) {
        seen.done++
        expect(commits, `${device} succeeded`).toBe(1)
      } else if (outcome.next.startsWith('Nothing was')) {
        seen.undone++
        expect(commits, `${device}: ${outcome.message}`).toBe(0)
      } else {
        seen.open++
        expect(commits, `${device}: ${outcome.message}`).toBeLessThanOrEqual(1)
      }
    })
    for (const [kind, times] of server.hits) count(kind, times)
    expect(Math.max(...server.commits.values())).toBe(1)
    expect(seen.done).toBeGreaterThan(200)
    expect(seen.open).toBeGreaterThan(0)
  })

  it('starts each action once at the most, and never loses one that was started', {
    timeout: 60_000,
  }, async () => {
    const server = await start()
    const { actions } = clientOf(server)
    const request = { type: 'Isolate', IsolationType: 'Full', Comment: 'x' } as const
    const devices = Array.from({ length: 400 }, (_, index) => `m${index}`)
    const seen = { started: 0, unknown: 0 }
    await inParallel(devices, 8, async (device) => {
      const outcome: unknown = await actions.start(device, request).catch((error: unknown) => error)
      const commits = server.commits.get(device) ?? 0
      if (isMdeError(outcome)) {
        expect(commits, `${device}: ${outcome.message}`).toBe(0)
        if (outcome.code === 'MDE_ACTION_UNKNOWN') seen.unknown++
      } else {
        seen.started++
        expect(outcome, device).toMatchObject({ id: `action of ${device}`, isJoined: false })
        expect(commits, `${device} was started`).toBe(1)
      }
    })
    for (const [kind, times] of server.hits) count(kind, times)
    expect(Math.max(...server.commits.values())).toBe(1)
    expect(seen.started).toBe(server.commits.size)
    expect(server.lost()).toBeGreaterThan(40)
    expect(seen.unknown).toBeGreaterThan(0)
  })

  it('gets no token along a link to another host', async () => {
    const other = await start({ faultRate: 0 })
    const server = await start({
      faultRate: 0,
      alertCount: 1_000,
      nextLink: (_, skip) => (count('a link to another host'), `${other.url}/api/alerts?$skip=${skip}`),
    })
    await expect(clientOf(server).alerts.list().toArray()).rejects.toBeInstanceOf(PagingError)
    expect([server.requests(), other.requests()]).toEqual([1, 0])
  })

  const loops = [
    { name: 'a link to the same page', nextLink: (origin: string) => `${origin}/api/alerts`, requests: 1 },
    {
      name: 'links in a circle',
      nextLink: (origin: string, skip: number) => `${origin}/api/alerts?$skip=${skip >= 1_500 ? 500 : skip}`,
      requests: 3,
    },
    {
      name: 'ever new links to the same page',
      nextLink: (origin: string) =>
        `${origin}/api/alerts?$skip=0&token=${hits.get('ever new links to the same page')}`,
      requests: 2,
    },
  ]
  it.each(loops)('sends nobody round and round: $name', async ({ name, nextLink, requests }) => {
    const server = await start({
      faultRate: 0,
      alertCount: 10_000,
      nextLink: (origin, skip) => (count(name), nextLink(origin, skip)),
    })
    await expect(clientOf(server).alerts.list().toArray()).rejects.toBeInstanceOf(PagingError)
    expect(server.requests()).toBe(requests)
  })

  it('has failed in every way it knows', () => {
    const kinds: string[] = [
      ...(Object.keys(faults) as FaultKind[]),
      'a link to another host',
      ...loops.map(({ name }) => name),
    ]
    console.log(kinds.map((kind) => `${String(hits.get(kind) ?? 0).padStart(5)}  ${kind}`).join('\n'))
    expect(kinds.filter((kind) => (hits.get(kind) ?? 0) === 0)).toEqual([])
  })
})
