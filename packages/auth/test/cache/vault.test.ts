import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it, vi } from 'vitest'
import { createEnvelope } from '../../src/cache/envelope.ts'
import { quietly } from '../../src/cache/persistent-cache.ts'
import { readSealingKey } from '../../src/cache/sealing-key.ts'
import type { TokenStore } from '../../src/cache/token-store.ts'
import { type HeldRows, Vault } from '../../src/cache/vault.ts'
import type { CacheError } from '../../src/errors/cache-error.ts'
import { mapStore } from '../support/map-store.ts'
import { rejection } from '../support/rejection.ts'

const clear = createEnvelope(async () => undefined)
const withKey = () => {
  const current = readSealingKey(randomBytes(32), 'key')
  return createEnvelope(async () => ({ current, previous: [] }))
}
const { signal } = new AbortController()
const get = (held: HeldRows) => held.get('row')

function setUp(store: Partial<TokenStore> = {}, envelope = clear) {
  const map = mapStore()
  const warnings: CacheError[] = []
  const vault = new Vault({ ...map, ...store }, envelope, (warning) => void warnings.push(warning))
  return { vault, warnings, rows: map.rows, reasons: () => warnings.map(({ reason }) => reason) }
}

describe('Vault', () => {
  it('gives back what was stored, and nothing where nothing was', async () => {
    const { vault } = setUp()
    expect(await vault.lock('row', get, signal)).toBeUndefined()
    expect(await vault.peek('row')).toBeUndefined()
    await vault.lock('row', (held) => held.set('row', 'text'), signal)
    expect(await vault.lock('row', get, signal)).toBe('text')
    expect(await vault.peek('row')).toBe('text')
    await vault.lock('row', (held) => held.delete('row'), signal)
    expect(await vault.peek('row')).toBeUndefined()
  })

  it('sets a damaged row aside with a warning, under the lock only', async () => {
    const { vault, rows, reasons } = setUp()
    rows.set('row', 'scribble')
    expect(await vault.peek('row')).toBeUndefined()
    expect(rows.get('row')).toBe('scribble')
    expect(await vault.lock('row', get, signal)).toBeUndefined()
    expect([...rows]).toEqual([['row.damaged', 'scribble']])
    expect(reasons()).toEqual(['damaged'])
  })

  it('leaves setting aside to a store that knows better', async () => {
    const setAside = vi.fn(async () => undefined)
    const { vault, rows } = setUp({ setAside })
    rows.set('row', 'scribble')
    await vault.lock('row', get, signal)
    expect(setAside.mock.calls).toEqual([['row']])
    expect([...rows.keys()]).toEqual(['row'])
  })

  it('deletes a row in the clear where there is a key', async () => {
    const { vault, rows, reasons } = setUp({}, withKey())
    rows.set('row', await clear.seal('row', 'text'))
    expect(await vault.lock('row', get, signal)).toBeUndefined()
    expect([...rows]).toEqual([])
    expect(reasons()).toEqual(['not-encrypted'])
  })

  it('leaves a row of another key in place', async () => {
    const { vault, rows, reasons } = setUp({}, withKey())
    const raw = await withKey().seal('row', 'text')
    rows.set('row', raw)
    expect(await rejection(vault.lock('row', get, signal))).toMatchObject({ reason: 'wrong-key' })
    expect(rows.get('row')).toBe(raw)
    expect(reasons()).toEqual([])
  })

  it('sets a tampered row aside, with an error once', async () => {
    const envelope = withKey()
    const { vault, rows } = setUp({}, envelope)
    const raw = await envelope.seal('another row', 'text')
    rows.set('row', raw)
    expect(await rejection(vault.lock('row', get, signal))).toMatchObject({ reason: 'tampered' })
    expect([...rows]).toEqual([['row.damaged', raw]])
    expect(await vault.lock('row', get, signal)).toBeUndefined()
  })

  const broken = Object.assign(new Error('the store is down'), { code: 'EROFS' })
  const breaks = () => Promise.reject(broken)
  const breaksAtOnce = () => {
    throw broken
  }

  it.each([
    { name: 'reading', store: { get: breaks } },
    { name: 'reading, without a promise,', store: { get: breaksAtOnce } },
    { name: 'locking', store: { lock: breaks } },
  ])('throws where $name fails, and reads nothing without a lock', async ({ store }) => {
    const { vault } = setUp(store)
    expect(await vault.peek('row')).toBeUndefined()
    const error = await rejection(vault.lock('row', get, signal))
    expect(error).toMatchObject({
      code: 'MDE_CACHE',
      reason: 'store-failed',
      message: 'The token cache could not be used (EROFS).',
      cause: { message: 'It failed (EROFS).', stack: expect.stringContaining('vault.test.ts') },
    })
    expect(inspect(error)).not.toContain(broken.message)
  })

  it('says so where a lock does not run the work', async () => {
    const { vault } = setUp({ lock: async () => undefined })
    expect(await rejection(vault.lock('row', get, signal))).toMatchObject({
      message: 'The lock() of the token store did not run the work it was given.',
    })
  })

  it('passes an error of ours on as it is', async () => {
    const refusal = new ConfigError('The folder is open to others.', { next: 'Close it.' })
    const { vault } = setUp({ lock: () => Promise.reject(refusal) })
    expect(await rejection(vault.lock('row', get, signal))).toBe(refusal)
  })

  it.each([
    { name: 'writing', store: { set: breaks } },
    { name: 'writing, without a promise,', store: { set: breaksAtOnce } },
    { name: 'deleting', store: { delete: breaks } },
  ])('goes on with a warning where $name fails', async ({ store }) => {
    const { vault, warnings } = setUp(store)
    const work = async (held: HeldRows) => {
      await held.set('row', 'text')
      await held.delete('row')
      return 'token'
    }
    expect(await vault.lock('row', work, signal)).toBe('token')
    expect(warnings).toMatchObject([
      {
        reason: 'not-saved',
        message: 'A token could not be stored (EROFS), so the next process has to sign in again.',
        cause: { message: 'It failed (EROFS).' },
      },
    ])
  })

  it('gives the result of work even if the lock fails afterwards', async () => {
    const { vault, reasons } = setUp({
      lock: async (_key, work) => {
        await work(mapStore())
        throw broken
      },
    })
    expect(await vault.lock('row', async () => 'token', signal)).toBe('token')
    expect(reasons()).toEqual(['not-saved'])
  })

  it('lets the lock end in peace where work fails', async () => {
    let ended = false
    const fault = new Error('refused')
    const { vault } = setUp({
      lock: async (_key, work) => {
        await work(mapStore())
        ended = true
      },
    })
    expect(await rejection(vault.lock('row', () => Promise.reject(fault), signal))).toBe(fault)
    expect(ended).toBe(true)
  })

  it('reads and writes through the access that holds the lock', async () => {
    const own = mapStore()
    const { vault, rows } = setUp({ lock: (_key, work) => work(own) })
    await vault.lock('row', (held) => held.set('row', 'text'), signal)
    expect([...own.rows.keys()]).toEqual(['row'])
    expect([...rows.keys()]).toEqual([])
  })

  it('lets work under one key take turns, and asks for the lock one at a time', async () => {
    let held = 0
    let most = 0
    const { vault } = setUp({
      lock: async (_key, work) => {
        most = Math.max(most, ++held)
        await work(mapStore())
        held--
      },
    })
    await Promise.all(Array.from({ length: 5 }, () => vault.lock('row', async () => undefined, signal)))
    expect(most).toBe(1)
  })

  it('does not ask for the lock once the caller has given up', async () => {
    const lock = vi.fn(async () => undefined)
    const { vault } = setUp({ lock })
    expect(await rejection(vault.lock('row', get, AbortSignal.abort()))).toMatchObject({
      code: 'MDE_ABORTED',
    })
    expect(lock).not.toHaveBeenCalled()
  })

  it('shows nothing of itself', async () => {
    const { vault } = setUp()
    await vault.lock('row', (held) => held.set('row', 'hunter2'), signal)
    expect(inspect(vault, { depth: Infinity, showHidden: true })).not.toContain('hunter2')
    expect(JSON.stringify(vault)).toBe('{}')
  })
})

it('survives a callback that throws', () => {
  expect(() =>
    quietly(() => {
      throw new Error('listener')
    })({}),
  ).not.toThrow()
})
