import { noPostgres, type Postgres, startPostgres } from '@mde-kit/test-services'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { storeCache } from '../../src/cache/persistent-cache.ts'
import { postgresStore, postgresTableSql } from '../../src/cache/postgres-store.ts'
import type { StoreAccess } from '../../src/cache/token-store.ts'
import { createCredential } from '../../src/create-credential.ts'
import type { CacheErrorReason } from '../../src/errors/cache-error.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const missing = noPostgres()
const { signal } = new AbortController()

describe.skipIf(missing)(`postgresStore${missing ? ` (${missing})` : ''}`, () => {
  let server: Postgres
  let pools: pg.Pool[] = []

  /** A pool as another process would have it. */
  const connect = (settings: pg.PoolConfig = {}): pg.Pool => {
    const pool = new pg.Pool({ connectionString: server.url, ...settings })
    pool.on('error', () => undefined) // idle connections end with the server
    pools.push(pool)
    return pool
  }

  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await server?.stop()
  })
  beforeEach(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    pools = []
    await connect().query('DROP TABLE IF EXISTS mde_token_cache')
    await postgresStore(connect()).createTable()
  })

  it('gives back what was stored, replaces it and deletes it', async () => {
    const store = postgresStore(connect())
    expect(await store.get('a')).toBeUndefined()
    await store.set('a', 'first')
    await store.set('b', 'other')
    await store.set('a', 'second')
    expect(await store.get('a')).toBe('second')
    await store.delete('a')
    expect(await store.get('a')).toBeUndefined()
    expect(await store.get('b')).toBe('other')
  })

  it('creates its table once, however many do so at once', async () => {
    const table = 'created_at_once'
    const stores = Array.from({ length: 8 }, () => postgresStore(connect({ max: 1 }), { table }))
    await Promise.all(stores.map((store) => store.createTable()))
    await stores[0]?.set('a', 'kept')
    await stores[1]?.createTable()
    expect(await stores[2]?.get('a')).toBe('kept')
  })

  it('keeps to the schema it is given', async () => {
    await connect().query('CREATE SCHEMA IF NOT EXISTS security')
    const store = postgresStore(connect(), { table: 'security.tokens' })
    await store.createTable()
    await store.set('a', 'here')
    const { rows } = await connect().query('SELECT value FROM security.tokens')
    expect(rows).toEqual([{ value: 'here' }])
  })

  it.each(['', 'a.b.c', 'tokens; DROP TABLE mde_token_cache', '"tokens"', '1tokens'])(
    'refuses the table %j',
    (table) => {
      expect(() => postgresStore(connect(), { table })).toThrow(
        expect.objectContaining({ code: 'MDE_CONFIG' }),
      )
      expect(() => postgresTableSql(table)).toThrow(expect.objectContaining({ code: 'MDE_CONFIG' }))
    },
  )

  it('says how to make a table that is not there', async () => {
    const store = postgresStore(connect(), { table: 'nowhere' })
    expect(await rejection(store.get('a'))).toMatchObject({
      code: 'MDE_CACHE',
      reason: 'store-failed',
      next: expect.stringContaining('createTable()'),
    })
  })

  it('lets work under one key take turns, each seeing what the one before wrote', async () => {
    const stores = Array.from({ length: 8 }, () => postgresStore(connect({ max: 1 })))
    const count = (store: ReturnType<typeof postgresStore>) =>
      store.lock(
        'row',
        async (held) => {
          const seen = Number((await held.get('row')) ?? 0)
          await new Promise((resolve) => setTimeout(resolve, 5))
          await held.set('row', String(seen + 1))
        },
        signal,
      )
    await Promise.all(stores.map(count))
    expect(await stores[0]?.get('row')).toBe('8')
  })

  it('sees what the one before wrote where the server isolates transactions strictly', async () => {
    const strict = () => connect({ options: '-c default_transaction_isolation=serializable' })
    const [first, second] = [postgresStore(strict()), postgresStore(strict())]
    let seen: unknown
    let waiting: Promise<void> | undefined
    const readLater = async (later: StoreAccess) => {
      seen = await later.get('row')
      await later.set('row', 'second')
    }
    await first.lock(
      'row',
      async (held) => {
        waiting = second.lock('row', readLater, signal)
        await vi.waitFor(async () => expect(await waitingLocks()).toBe(1))
        await held.set('row', 'first')
      },
      signal,
    )
    await waiting
    expect(seen).toBe('first')
    expect(await first.get('row')).toBe('second')
  })

  const waitingLocks = async () => {
    const { rows } = await connect().query<{ count: string }>(
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
    )
    return Number(rows[0]?.count)
  }

  it('lets work under different keys pass', async () => {
    const [first, second] = [postgresStore(connect()), postgresStore(connect())]
    await first.lock('a', () => second.lock('b', () => Promise.resolve(), signal), signal)
  })

  it('needs one connection only, so that a small pool cannot block itself', async () => {
    const store = postgresStore(connect({ max: 1 }))
    await store.lock(
      'a',
      async (held) => {
        await held.set('a', 'x')
        expect(await held.get('a')).toBe('x')
        await held.delete('a')
      },
      signal,
    )
  })

  it('waits no longer than it was told', async () => {
    const patient = postgresStore(connect())
    const hasty = postgresStore(connect(), { lockTimeoutMs: 50 })
    await patient.lock(
      'a',
      async () => {
        expect(await rejection(hasty.lock('a', () => Promise.resolve(), signal))).toMatchObject({
          code: 'MDE_CACHE',
          reason: 'locked',
          message: expect.stringContaining('50 ms'),
        })
      },
      signal,
    )
    await hasty.lock('a', () => Promise.resolve(), signal)
  })

  it('is not cut short by limits that the server sets on statements', async () => {
    const limited = connect({
      options: '-c statement_timeout=100 -c idle_in_transaction_session_timeout=100',
    })
    const [first, second] = [postgresStore(connect()), postgresStore(limited)]
    const done = { second: false }
    let waiting: Promise<void> | undefined
    await first.lock(
      'a',
      async () => {
        waiting = second.lock(
          'a',
          async (held) => {
            await new Promise((resolve) => setTimeout(resolve, 300))
            await held.set('a', 'x')
            done.second = true
          },
          signal,
        )
        await new Promise((resolve) => setTimeout(resolve, 300))
      },
      signal,
    )
    await waiting
    expect(done.second).toBe(true)
  })

  it('stops waiting when nobody waits for it, and gives the connection up', async () => {
    const pool = connect({ max: 1 })
    const [holder, waiter] = [postgresStore(connect()), postgresStore(pool)]
    const abort = new AbortController()
    await holder.lock(
      'a',
      async () => {
        const waiting = rejection(waiter.lock('a', () => Promise.resolve(), abort.signal))
        await vi.waitFor(async () => expect(await waitingLocks()).toBe(1))
        abort.abort()
        expect(await waiting).toMatchObject({ code: 'MDE_ABORTED' })
        expect(await waiter.get('a')).toBeUndefined() // with a new connection
      },
      signal,
    )
  })

  it('lets go when its process dies, and keeps no half of its work', async () => {
    const [dying, next] = [postgresStore(connect()), postgresStore(connect())]
    const fault = rejection(
      dying.lock(
        'a',
        async (held) => {
          await held.set('a', 'half')
          const { rows } = await connect().query<{ pid: number }>(
            "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted",
          )
          await connect().query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
          await new Promise((resolve) => setTimeout(resolve, 50))
        },
        signal,
      ),
    )
    expect(await fault).toBeInstanceOf(Error)
    let seen: unknown = 'nothing'
    await next.lock(
      'a',
      async (held) => {
        seen = await held.get('a')
      },
      signal,
    )
    expect(seen).toBeUndefined()
  })

  describe('behind storeCache', () => {
    function open(pool: pg.Pool, answers: readonly Answer[], now = 0) {
      const { fetch, requests } = fakeTokenEndpoint(...answers)
      const reasons: CacheErrorReason[] = []
      const cache = storeCache(postgresStore(pool), { onWarning: ({ reason }) => void reasons.push(reason) })
      const credential = createCredential({
        flow: 'password',
        tenantId,
        clientId,
        username: 'ann@contoso.com',
        password: 'pass',
        fetch,
        now: () => now,
        cache,
      })
      return { getToken: () => credential.getToken(scope), requests, reasons }
    }

    it('keeps a sign-in for the next process, one row for the token and one for the session', async () => {
      await open(connect(), [grants({ refresh_token: 'refresh-1' })]).getToken()
      const next = open(connect(), [grants({ access_token: 'access-2' })], 3_600_000)
      expect((await next.getToken()).token).toBe('access-2')
      expect(next.requests[0]?.form['refresh_token']).toBe('refresh-1')
      const { rows } = await connect().query<{ key: string }>('SELECT key FROM mde_token_cache ORDER BY key')
      const partition = `mde-kit/login.microsoftonline.com/${tenantId}/${clientId}/password-v1/ann%40contoso.com`
      expect(rows.map(({ key }) => key)).toEqual([
        `${partition}/session`,
        `${partition}/token/${encodeURIComponent(scope)}`,
      ])
    })

    it('sets a damaged row aside in the table', async () => {
      await open(connect(), [grants()]).getToken()
      await connect().query("UPDATE mde_token_cache SET value = 'scribble'")
      const next = open(connect(), [grants({ access_token: 'access-2' })])
      expect((await next.getToken()).token).toBe('access-2')
      expect(next.reasons).toEqual(['damaged'])
      const { rows } = await connect().query("SELECT value FROM mde_token_cache WHERE key LIKE '%.damaged'")
      expect(rows).toEqual([{ value: 'scribble' }])
    })

    it('hands out a token whose connection broke before it was stored', async () => {
      const breaks: Answer = async (request, abort) => {
        await connect().query(
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted",
        )
        await new Promise((resolve) => setTimeout(resolve, 50))
        return grants()(request, abort)
      }
      const { getToken, reasons } = open(connect(), [breaks])
      expect((await getToken()).token).toBe('access-1')
      expect(new Set(reasons)).toEqual(new Set(['not-saved']))
    })

    it('says that the store failed where the server is down', async () => {
      const pool = connect({ connectionString: 'postgres://127.0.0.1:1/none' })
      expect(await rejection(open(pool, []).getToken())).toMatchObject({
        code: 'MDE_CACHE',
        reason: 'store-failed',
        cause: expect.objectContaining({ code: 'ECONNREFUSED' }),
      })
    })
  })
})
