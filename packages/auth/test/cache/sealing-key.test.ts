import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { readSealingKey } from '../../src/cache/sealing-key.ts'

const bytes = randomBytes(32)

it.each([
  { name: 'bytes', input: new Uint8Array(bytes) },
  { name: 'base64', input: bytes.toString('base64') },
  { name: 'base64url', input: bytes.toString('base64url') },
  { name: 'base64 with a new line, as files end', input: `${bytes.toString('base64')}\n` },
])('takes a key as $name', ({ input }) => {
  const { key, id } = readSealingKey(input, 'key')
  expect(key.export()).toEqual(bytes)
  expect(id).toBe(readSealingKey(bytes, 'key').id)
})

it('names keys so that the name tells nothing but which', () => {
  const { id } = readSealingKey(bytes, 'key')
  expect(id).not.toBe(readSealingKey(randomBytes(32), 'key').id)
  for (const encoding of ['base64', 'base64url', 'hex'] as const)
    expect(bytes.toString(encoding)).not.toContain(id.slice(0, 6))
})

it.each([
  { name: 'too short', input: randomBytes(16) },
  { name: 'too long', input: randomBytes(33) },
  { name: 'the base64 of too few bytes', input: randomBytes(31).toString('base64') },
  { name: 'a passphrase that Node would read 32 bytes from', input: 'hunter2 '.repeat(7) },
  { name: 'empty', input: '' },
  { name: 'missing', input: undefined },
])('refuses a key that is $name, without showing it', ({ input }) => {
  const refuse = () => readSealingKey(input, 'previousKeys[0]')
  expect(refuse).toThrow(expect.objectContaining({ code: 'MDE_CONFIG' }))
  try {
    refuse()
  } catch (error) {
    expect(inspect(error, { showHidden: true })).toMatch(/previousKeys\[0\]/)
    expect(inspect(error, { showHidden: true })).not.toMatch(/hunter2/)
  }
})
