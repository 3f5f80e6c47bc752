import { expect, it } from 'vitest'
import { createExpiringStore } from '../../src/entra/expiring-store.ts'

function storeOf(maxEntries: number) {
  const clock = { now: 0 }
  const store = createExpiringStore<string>({ now: () => clock.now, ttlMs: 10, maxEntries })
  return { clock, store }
}

it('forgets by age', () => {
  const { clock, store } = storeOf(5)
  store.put('a', 'A')
  clock.now = 9
  store.put('b', 'B')
  expect(store.get('a')).toBe('A')
  clock.now = 10
  expect(store.get('a')).toBeUndefined()
  expect(store.get('b')).toBe('B')
  expect(store.size()).toBe(1)
})

it('forgets the oldest by number', () => {
  const { store } = storeOf(2)
  for (const key of ['a', 'b', 'c']) store.put(key, key)
  expect(store.get('a')).toBeUndefined()
  expect(store.size()).toBe(2)
})

it('makes an entry young again when it is put again', () => {
  const { clock, store } = storeOf(2)
  store.put('a', 'A')
  store.put('b', 'B')
  clock.now = 5
  store.put('a', 'A2')
  store.put('c', 'C')
  expect(store.get('a')).toBe('A2')
  expect(store.get('b')).toBeUndefined()
})

it('forgets on demand', () => {
  const { store } = storeOf(2)
  store.put('a', 'A')
  store.delete('a')
  expect(store.get('a')).toBeUndefined()
})
