import { expect, it } from 'vitest'
import { TokenCache } from '../../src/cache/token-cache.ts'

const token = { token: 'access-1', expiresOnTimestamp: 1_000, refreshAfterTimestamp: 700 }

it.each([
  { name: 'keeps a token until its renewal is due', now: 699, entry: token, fresh: true, unexpired: true },
  { name: 'keeps it for emergencies from then on', now: 700, entry: token, fresh: false, unexpired: true },
  { name: 'does so to its last moment', now: 999, entry: token, fresh: false, unexpired: true },
  {
    name: 'gives it out no more once it has expired',
    now: 1_000,
    entry: token,
    fresh: false,
    unexpired: false,
  },
  {
    name: 'goes by the expiry where no renewal is named',
    now: 999,
    entry: { token: 'access-1', expiresOnTimestamp: 1_000 },
    fresh: true,
    unexpired: true,
  },
])('$name', ({ now, entry, fresh, unexpired }) => {
  const cache = new TokenCache(() => now)
  cache.set('a', entry)
  expect(cache.fresh('a')).toBe(fresh ? entry : undefined)
  expect(cache.unexpired('a')).toBe(unexpired ? entry : undefined)
  expect(cache.stored('a')).toBe(entry)
  expect([cache.fresh('b'), cache.unexpired('b'), cache.stored('b')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
