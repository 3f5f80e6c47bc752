import { expect, it, vi } from 'vitest'
import { readKeySet } from '../../src/keys/key-set.ts'
import { createFakeKey } from '../fake-entra.ts'

const one = createFakeKey('key-1')
const two = createFakeKey('key-2')

it('leaves out a key that the platform does not take, and keeps the others', async () => {
  const importKey = vi
    .spyOn(crypto.subtle, 'importKey')
    .mockRejectedValueOnce(new DOMException('', 'DataError'))
  const set = await readKeySet({ keys: [one.jwk, two.jwk] })
  expect(importKey).toHaveBeenCalledTimes(2)
  importKey.mockRestore()
  expect([...(set?.keys() ?? [])]).toEqual(['key-2'])
})
