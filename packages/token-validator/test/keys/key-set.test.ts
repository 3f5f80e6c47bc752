import { expect, it, vi } from 'vitest'
import { readKeySet } from '../../src/keys/key-set.ts'
import { createFakeKey } from '../fake-entra.ts'

const one = createFakeKey('key-1')
const two = createFakeKey('key-2')

const named = [
  { name: 'usable', first: one.jwk },
  { name: 'for encryption', first: { ...one.jwk, use: 'enc' } },
  { name: 'without anything', first: { kid: 'key-1' } },
]
it.each(named)('trusts no key whose name an earlier one has, be that one $name', async ({ first }) => {
  const set = await readKeySet({ keys: [first, { ...two.jwk, kid: 'key-1' }, { ...one.jwk, kid: 'key-3' }] })
  expect([...(set ?? [])]).toEqual([
    ['key-1', 'ambiguous'],
    ['key-3', expect.objectContaining({ kid: 'key-3' })],
  ])
})

it('is none where no key can be told from another', async () => {
  expect(await readKeySet({ keys: [one.jwk, { ...two.jwk, kid: 'key-1' }] })).toBeUndefined()
})

it('leaves out a key that the platform does not take, and keeps the others', async () => {
  const importKey = vi
    .spyOn(crypto.subtle, 'importKey')
    .mockRejectedValueOnce(new DOMException('', 'DataError'))
  const set = await readKeySet({ keys: [one.jwk, two.jwk] })
  expect(importKey).toHaveBeenCalledTimes(2)
  importKey.mockRestore()
  expect([...(set?.keys() ?? [])]).toEqual(['key-2'])
})
