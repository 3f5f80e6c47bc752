import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { noPostgres } from '../src/no-postgres.ts'
import { startPostgres } from '../src/postgres.ts'
import { findPostgres } from '../src/postgres-programs.ts'

const places = (['system', 'npm'] as const).filter((from) => findPostgres(from))

describe('startPostgres', () => {
  it('has at least one PostgreSQL, or says why not', () => {
    expect(places.length > 0 || noPostgres({})).toBeTruthy()
  })

  it.each(places)(
    'starts the one of the %s, and leaves nothing behind',
    { timeout: 60_000 },
    async (from) => {
      const server = await startPostgres({ from })
      const client = new pg.Client({ connectionString: server.url })
      client.on('error', () => undefined)
      await client.connect()
      const { rows } = await client.query<{ folder: string; one: number }>(
        "SELECT current_setting('data_directory') AS folder, 1 AS one",
      )
      expect(rows[0]?.one).toBe(1)
      await server.stop()
      expect(existsSync(rows[0]?.folder ?? '/')).toBe(false)
      await expect(client.query('SELECT 1')).rejects.toThrow()
    },
  )

  it('runs two at once', { timeout: 60_000 }, async () => {
    const servers = await Promise.all([startPostgres(), startPostgres()])
    expect(new Set(servers.map(({ url }) => new URL(url).port)).size).toBe(2)
    await Promise.all(servers.map((server) => server.stop()))
  })
})

describe.skipIf(process.platform === 'win32')('a process that is killed', () => {
  it('takes its server and its data with it', { timeout: 60_000 }, async () => {
    const source = new URL('../src/postgres.ts', import.meta.url).href
    const code = `import(${JSON.stringify(source)}).then(async ({ startPostgres }) => {
      console.log((await startPostgres()).url)
      setInterval(() => undefined, 1000)
    })`
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    const child = spawn(process.execPath, ['--import', tsx, '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    const client = new pg.Client({ connectionString: line.trim() })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(
      "SELECT current_setting('data_directory') AS folder",
    )
    const folder = rows[0]?.folder ?? '/'
    expect(existsSync(folder)).toBe(true)
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 10_000 })
    await expect(client.query('SELECT 1')).rejects.toThrow()
  })
})

describe('noPostgres', () => {
  it('never lets tests be skipped in continuous integration', () => {
    expect(noPostgres({ CI: 'true' })).toBeUndefined()
  })
})
