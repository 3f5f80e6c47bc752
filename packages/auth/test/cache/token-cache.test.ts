import { expect, it } from 'vitest'
import { TokenCache } from '../../src/cache/token-cache.ts'

const token = { token: 'access-1', expiresOnTimestamp: 1_000, refreshAfterTimestamp: 700 }

it.each([
  { name: 'keeps a token until its renewal is due', now: 699, entry: token, want: token },
  { name: 'lets go of it at that instant', now: 700, entry: token, want: undefined },
  {
    name: 'goes by the expiry where no renewal is named',
    now: 999,
    entry: { token: 'access-1', expiresOnTimestamp: 1_000 },
    want: { token: 'access-1', expiresOnTimestamp: 1_000 },
  },
])('$name', ({ now, entry, want }) => {
  const cache = new TokenCache(() => now)
  cache.set('a', entry)
  expect(cache.get('a')).toEqual(want)
  expect(cache.get('b')).toBeUndefined()
})
