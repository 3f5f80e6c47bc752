import { expect, it } from 'vitest'
import { type PersistentCache, readCache, storeCache } from '../../src/cache/persistent-cache.ts'
import { mapStore } from '../support/map-store.ts'

it('takes a cache as it is, and memory of its own where there is none', () => {
  const cache = storeCache(mapStore())
  expect(readCache(cache)).toBe(cache)
  expect(readCache(undefined).vault).not.toBe(readCache(undefined).vault)
})

it.each([
  { name: 'a store', value: mapStore() },
  { name: 'null', value: null },
  { name: 'the name of a kind', value: 'file' },
])('refuses $name', ({ value }) => {
  expect(() => readCache(value as unknown as PersistentCache)).toThrow(
    expect.objectContaining({ code: 'MDE_CONFIG', next: expect.stringContaining('storeCache') }),
  )
})
