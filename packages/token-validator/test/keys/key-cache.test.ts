import { NetworkError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createKeyCache, type KeyCache } from '../../src/keys/key-cache.ts'
import type { KeySet } from '../../src/keys/key-set.ts'
import { readKeySet } from '../../src/keys/key-set.ts'
import { caughtTokenError } from '../caught.ts'
import { createFakeKey } from '../fake-entra.ts'

const one = createFakeKey('key-1').jwk
const two = createFakeKey('key-2').jwk
const minute = 60_000
const hour = 60 * minute

interface World {
  readonly cache: KeyCache
  /** How often the set was asked for. */
  loads: number
  time: number
  jwks: readonly unknown[]
  failure: Error | undefined
}

function createWorld(...jwks: readonly unknown[]): World {
  const world: World = {
    cache: createKeyCache({
      url: 'https://login.example/keys',
      now: () => world.time,
      load: async () => {
        world.loads++
        await Promise.resolve()
        if (world.failure) throw world.failure
        return sound(world.jwks)
      },
    }),
    loads: 0,
    time: 1_000_000,
    jwks,
    failure: undefined,
  }
  return world
}

async function sound(jwks: readonly unknown[]): Promise<KeySet> {
  const set = await readKeySet({ keys: jwks })
  if (!set) throw new Error('Not a key set.')
  return set
}

describe('a key cache', () => {
  it('loads once, however many ask at the same time', async () => {
    const world = createWorld(one, two)
    const found = await Promise.all(['key-1', 'key-2', 'key-1'].map((kid) => world.cache.find(kid)))
    expect(found).toMatchObject([{ kid: 'key-1' }, { kid: 'key-2' }, { kid: 'key-1' }])
    expect(world.loads).toBe(1)
  })

  const ages = [
    { name: 'for an hour', age: hour - 1, loads: 1 },
    { name: 'and refreshes it after an hour', age: hour, loads: 2 },
  ]
  it.each(ages)('keeps a set $name', async ({ age, loads }) => {
    const world = createWorld(one)
    await world.cache.find('key-1')
    world.time += age
    await Promise.all([world.cache.find('key-1'), world.cache.find('key-1')])
    expect(world.loads).toBe(loads)
  })

  it('drops a key that was withdrawn, at the next refresh', async () => {
    const world = createWorld(one, two)
    await world.cache.find('key-1')
    world.jwks = [two]
    world.time += hour
    expect(await world.cache.find('key-1')).toBeUndefined()
    expect(world.loads).toBe(2)
  })

  it('loads again after the clock was set back, instead of keeping the set for as long', async () => {
    const world = createWorld(one)
    world.time = 40 * 24 * hour
    expect(await world.cache.find('key-1')).toBeDefined()
    world.time -= 30 * 24 * hour
    world.jwks = [two]
    expect(await world.cache.find('key-1')).toBeUndefined()
    expect(await world.cache.find('key-2')).toBeDefined()
    expect(world.loads).toBe(2)
  })

  it('fetches again for an unknown key, though not right after a fetch', async () => {
    const world = createWorld(one)
    expect(await world.cache.find('key-2')).toBeUndefined()
    expect(world.loads).toBe(1)
    world.jwks = [one, two]
    expect(await world.cache.find('key-2')).toMatchObject({ kid: 'key-2' })
    expect(world.loads).toBe(2)
  })

  it('does that at most every five minutes, whatever is asked for', async () => {
    const world = createWorld(one)
    await world.cache.find('key-1')
    const loads = []
    for (const step of [0, 1, 5 * minute - 2, 1, 1]) {
      world.time += step
      await world.cache.find(`random-${world.time}`)
      loads.push(world.loads)
    }
    expect(loads).toEqual([2, 2, 2, 3, 3])
  })

  it('lets everybody who asks for the new key share that fetch', async () => {
    const world = createWorld(one)
    await world.cache.find('key-1')
    world.jwks = [one, two]
    const found = await Promise.all([1, 2, 3].map(() => world.cache.find('key-2')))
    expect(found).toMatchObject([{ kid: 'key-2' }, { kid: 'key-2' }, { kid: 'key-2' }])
    expect(world.loads).toBe(2)
  })

  it('keeps the last good set while refreshes fail, and tries every five minutes', async () => {
    const world = createWorld(one)
    await world.cache.find('key-1')
    world.failure = new Error('offline')
    const loads = []
    for (const step of [hour, 1, 5 * minute - 2, 1]) {
      world.time += step
      expect(await world.cache.find('key-1')).toMatchObject({ kid: 'key-1' })
      loads.push(world.loads)
    }
    expect(loads).toEqual([2, 2, 2, 3])
  })

  it('keeps the last good set when the fetch for an unknown key fails', async () => {
    const world = createWorld(one)
    await world.cache.find('key-1')
    world.failure = new Error('offline')
    expect(await world.cache.find('key-2')).toBeUndefined()
    expect(await world.cache.find('key-1')).toMatchObject({ kid: 'key-1' })
  })

  it('stops trusting a set after a day without a refresh, and recovers', async () => {
    const world = createWorld(one)
    await world.cache.find('key-1')
    world.failure = new Error('offline')
    world.time += 24 * hour - 1
    expect(await world.cache.find('key-1')).toMatchObject({ kid: 'key-1' })
    world.time += 1
    const error = await caughtTokenError(() => world.cache.find('key-1'))
    expect(error).toMatchObject({ reason: 'keys-unavailable', cause: world.failure })
    world.failure = undefined
    world.time += 1000
    expect(await world.cache.find('key-1')).toMatchObject({ kid: 'key-1' })
  })

  it.each([
    {
      name: 'a fault of the network',
      failure: new TypeError('fetch failed', {
        cause: Object.assign(new Error('low level'), { code: 'ENOTFOUND' }),
      }),
      says: 'The signing keys could not be fetched from https://login.example/keys (ENOTFOUND).',
    },
    {
      name: 'an answer that is no help',
      failure: new NetworkError('The answer has status 404.', { next: 'Compare.' }),
      says: 'The signing keys could not be fetched from https://login.example/keys. The answer has status 404.',
    },
  ])('names $name', async ({ failure, says }) => {
    const world = createWorld(one)
    world.failure = failure
    expect((await caughtTokenError(() => world.cache.find('key-1'))).message).toBe(says)
  })

  it('says why there are no keys, and tries again a second later', async () => {
    const world = createWorld(one)
    world.failure = new Error('offline')
    const errors = await Promise.all([1, 2].map(() => caughtTokenError(() => world.cache.find('key-1'))))
    expect(errors).toMatchObject([{ reason: 'keys-unavailable' }, { reason: 'keys-unavailable' }])
    expect(errors[0]?.message).toContain('https://login.example/keys')
    expect(errors[0]?.cause).toBe(world.failure)
    expect(world.loads).toBe(1)
    world.failure = undefined
    world.time += 999
    const soon = await caughtTokenError(() => world.cache.find('key-1'))
    expect(soon.cause).toBe(errors[0]?.cause)
    expect(world.loads).toBe(1)
    world.time += 1
    expect(await world.cache.find('key-1')).toMatchObject({ kid: 'key-1' })
  })
})
