import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { noPostgres, type Postgres, startPostgres } from '@mde-kit/test-services'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { postgresStore } from '../../src/cache/postgres-store.ts'
import { type CachePlace, type CacheTask, credentialOf } from '../support/cache-task.ts'
import type { CacheResult } from '../support/cache-worker.ts'
import { scope } from '../support/fake-token-endpoint.ts'
import { rotatingEndpoint } from '../support/rotating-endpoint.ts'

const count = 8
const rounds = 3
const twoHours = 7_200_000
/** Leaves three minutes of the hour that a token lives. */
const untilFewAreLeftMs = 57 * 60_000
const missing = noPostgres()

let endpoint: Awaited<ReturnType<typeof rotatingEndpoint>>
let workers: ChildProcess[] = []
let folder: string

/** Starts a process that runs the sources, as the tests do. */
async function startWorker(): Promise<ChildProcess> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const file = fileURLToPath(new URL('../support/cache-worker.ts', import.meta.url))
  const worker = fork(file, { execArgv: ['--conditions=@mde-kit/source', '--import', tsx] })
  await once(worker, 'message')
  return worker
}

async function ask(worker: ChildProcess, task: CacheTask): Promise<CacheResult> {
  const answer = once(worker, 'message')
  worker.send(task)
  const [result] = (await answer) as [CacheResult]
  return result
}

/** What every process gets when all ask at once. */
const askAll = (task: CacheTask) => Promise.all(workers.map((worker) => ask(worker, task)))

/** All eight have one token, and nobody met any trouble. */
function expectOneToken(results: readonly CacheResult[]): void {
  expect(results.filter(({ error, warnings }) => error !== undefined || warnings.length > 0)).toEqual([])
  expect(new Set(results.map(({ token }) => token)).size).toBe(1)
}

beforeAll(async () => {
  endpoint = await rotatingEndpoint()
  folder = await mkdtemp(join(tmpdir(), 'mde-kit-processes-'))
  workers = await Promise.all(Array.from({ length: count }, startWorker))
}, 120_000)

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await endpoint?.close()
  await rm(folder, { recursive: true, force: true })
})

const flows = [
  { flow: 'client-secret', first: 'client_credentials', then: 'client_credentials' },
  { flow: 'password', first: 'password', then: 'refresh_token' },
  { flow: 'auth-code', first: 'authorization_code', then: 'refresh_token' },
] as const

function describePlace(name: string, placeOf: () => CachePlace): void {
  describe(`${count} processes on ${name}`, () => {
    it.each(flows)(
      'send one request per token with $flow',
      { timeout: 60_000 },
      async ({ flow, first, then }) => {
        const task = { authorityHost: endpoint.authorityHost, flow, place: placeOf() }
        // A person signs in once, in this process; the other flows start cold, all at once.
        if (flow === 'auth-code') await signInHere({ ...task, aheadMs: 0 })
        expectOneToken(await askAll({ ...task, aheadMs: 0 }))
        expect(endpoint.takeSeen()).toEqual([first])
        for (let round = 1; round <= rounds; round++) {
          const results = await askAll({ ...task, aheadMs: round * twoHours })
          expectOneToken(results)
          expect(endpoint.takeSeen()).toEqual([then])
        }
        await renewAhead({ ...task, aheadMs: rounds * twoHours + untilFewAreLeftMs }, then)
      },
    )
  })
}

/** Near its end a token is still given out, and is renewed in the background: by one process. */
async function renewAhead(task: CacheTask, request: string): Promise<void> {
  const [old] = await askAll(task)
  await vi.waitFor(
    async () => {
      const results = await askAll(task)
      expectOneToken(results)
      expect(results[0]?.token).not.toBe(old?.token)
    },
    { timeout: 10_000, interval: 100 },
  )
  expect(endpoint.takeSeen()).toEqual([request])
}

async function signInHere(task: CacheTask): Promise<void> {
  const credential = credentialOf(
    task,
    { aheadMs: 0 },
    {
      authorize: async (url) => `http://localhost/?code=code&state=${new URL(url).searchParams.get('state')}`,
      onWarning: (warning) => expect(warning).toBeUndefined(),
    },
  )
  await credential.getToken(scope)
}

describe('on files', () => {
  describePlace('one folder', () => ({ kind: 'file', folder: join(folder, 'clear') }))
  const key = randomBytes(32).toString('base64')
  describePlace('one folder, sealed', () => ({ kind: 'file', folder: join(folder, 'sealed'), key }))

  it.each(['clear', 'sealed'])('leave whole files and no lock in the %s folder', async (name) => {
    const names = await readdir(join(folder, name))
    // A token of each flow, the sessions of two, and who signed in.
    expect(names).toHaveLength(6)
    for (const file of names) {
      const text = await readFile(join(folder, name, file), 'utf8')
      expect(JSON.parse(text)).toMatchObject({ version: 1 })
      if (name === 'sealed') expect(text).not.toMatch(/access-|refresh-/)
    }
  })
})

describe.skipIf(missing)(`on PostgreSQL${missing ? ` (${missing})` : ''}`, () => {
  let server: Postgres

  beforeAll(async () => {
    server = await startPostgres()
    const pool = new pg.Pool({ connectionString: server.url })
    await postgresStore(pool).createTable()
    await pool.end()
  }, 60_000)
  afterAll(async () => {
    await server?.stop()
  })

  describePlace('one database', () => ({ kind: 'postgres', url: server.url }))

  it('go on at once where the one that renews is killed', { timeout: 60_000 }, async () => {
    const task = {
      authorityHost: endpoint.authorityHost,
      flow: 'password' as const,
      place: { kind: 'postgres' as const, url: server.url },
      aheadMs: 10 * twoHours,
    }
    const [killed] = workers
    endpoint.drop('on')
    killed?.send(task)
    await vi.waitFor(() => expect(endpoint.takeSeen()).toEqual(['dropped']), { timeout: 10_000 })
    endpoint.drop('off')
    workers = workers.filter((worker) => worker !== killed)
    const waiting = askAll(task)
    killed?.kill('SIGKILL')
    const started = performance.now()
    expectOneToken(await waiting)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(endpoint.takeSeen()).toEqual(['refresh_token'])
  })
})
