import { existsSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
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

describe('noPostgres', () => {
  it('never lets tests be skipped in continuous integration', () => {
    expect(noPostgres({ CI: 'true' })).toBeUndefined()
  })
})
