import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { listAlerts } from '@mde-kit/contract/operations'
import { noPostgres, noRedis, startPostgres, startRedis } from '@mde-kit/test-services'
import pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { describe, expect, it } from 'vitest'
import type { QuotaReport, QuotaTask } from './quota-worker.process.ts'

const [{ calls: allowed, perSeconds }] = listAlerts.rateLimits as [(typeof listAlerts.rateLimits)[0]]

/** The margin is for how long a call takes on its way, which is real time on a machine that may be busy. */
const marginSeconds = 1.5
const windowMs = (perSeconds + marginSeconds) * 1000
/** One window of the store passes in 18 seconds. */
const speed = windowMs / 18_000

interface Service {
  readonly url: string
  readonly seen: { calls: number; refused: number }
  readonly server: Server
}

/** Counts calls as the service does: in windows that begin with the first call. */
async function startService(): Promise<Service> {
  const seen = { calls: 0, refused: 0 }
  let [opensAt, count] = [Number.NEGATIVE_INFINITY, 0]
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/api/alerts')) return response.end('{"value":[]}')
    const now = performance.now()
    if (now >= opensAt + (perSeconds * 1000) / speed) [opensAt, count] = [now, 0]
    seen.calls++
    const isAllowed = ++count <= allowed
    if (!isAllowed) seen.refused++
    return response
      .writeHead(isAllowed ? 200 : 429, { 'content-type': 'application/json' })
      .end('{"value":[]}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, server }
}

async function startWorker(): Promise<ChildProcess> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const file = fileURLToPath(new URL('./quota-worker.process.ts', import.meta.url))
  const worker = fork(file, { execArgv: ['--conditions=@mde-kit/source', '--import', tsx] })
  await once(worker, 'message')
  return worker
}

async function ask(worker: ChildProcess, task: QuotaTask): Promise<QuotaReport> {
  const answer = once(worker, 'message')
  worker.send(task)
  const [report] = (await answer) as [QuotaReport]
  return report
}

/** The table is made once: eight processes at the same time would get in each other's way. */
async function createTable(connectionString: string): Promise<void> {
  const storeClient = new pg.Client({ connectionString })
  await storeClient.connect()
  await new Promise<void>((resolve, reject) => {
    const options = { storeClient, tableName: 'quota', points: 1, duration: 1, clearExpiredByTimeout: false }
    new RateLimiterPostgres(options, (error?: Error) => (error ? reject(error) : resolve()))
  })
  await storeClient.end()
}

const stores = [
  { name: 'PostgreSQL', missing: noPostgres(), start: startPostgres, prepare: createTable },
  { name: 'Redis', missing: noRedis(), start: startRedis, prepare: () => Promise.resolve() },
]

describe.each(stores)('eight processes that count in $name', ({ missing, start, prepare }) => {
  it.skipIf(missing)(
    `use 97 % of the quota of a tenant or more, and meet no 429${missing ? ` (${missing})` : ''}`,
    { timeout: 90_000 },
    async () => {
      const [store, service] = await Promise.all([start(), startService()])
      let workers: ChildProcess[] = []
      try {
        await prepare(store.url)
        workers = await Promise.all(Array.from({ length: 8 }, startWorker))
        const task = {
          apiBase: service.url,
          storeUrl: store.url,
          marginSeconds,
          speed,
          startsAt: Date.now() + 3_000,
          // Into the second window, far enough to use it up.
          forMs: windowMs + 15_000,
        }
        const reports = await Promise.all(workers.map((worker) => ask(worker, task)))
        const calls = reports.reduce((sum, report) => sum + report.calls, 0)
        // Until the third window opens.
        const allowance = (allowed * 2 * windowMs) / (perSeconds * 1000)
        expect(reports.flatMap(({ failures }) => failures)).toEqual([])
        expect(service.seen).toEqual({ calls, refused: 0 })
        expect(reports.filter((report) => report.calls > 0).length).toBeGreaterThan(1)
        expect(calls / allowance).toBeGreaterThanOrEqual(0.97)
        expect(calls / allowance).toBeLessThanOrEqual(1)
      } finally {
        for (const worker of workers) worker.kill()
        service.server.closeAllConnections()
        service.server.close()
        await store.stop()
      }
    },
  )
})
