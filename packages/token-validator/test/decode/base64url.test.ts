import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64url, decodeWithAtob, decodeWithBuffer } from '../../src/decode/base64url.ts'
import { createSlabDecoder } from '../../src/decode/slab-decoder.ts'

const decoders = [
  { name: 'Buffer', decode: decodeWithBuffer },
  { name: 'atob', decode: decodeWithAtob },
  { name: 'slabs', decode: createSlabDecoder() },
]
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

describe.each(decoders)('base64url by $name', ({ decode }) => {
  const good = [
    { text: '', bytes: [] },
    { text: 'AA', bytes: [0] },
    { text: '_w', bytes: [255] },
    { text: '-_8', bytes: [251, 255] },
    { text: 'c2ln', bytes: [115, 105, 103] },
  ]
  it.each(good)('reads %o', ({ text, bytes }) => {
    expect([...(decode(text) ?? [999])]).toEqual(bytes)
  })

  const bad = [
    'A',
    'AAAAA',
    'AB',
    'AAB',
    'AA==',
    'AA=',
    'A A',
    ' AA',
    'AA ',
    'AA\n',
    'A\tAA',
    '+w',
    '/w',
    'сигл',
    'Aé',
    '\0',
    '====',
    '=',
    '%41',
    '\u0130A',
    'AAA\ud800',
  ]
  it.each(bad)('refuses %j', (text) => {
    expect(decode(text)).toBeUndefined()
  })

  it('reads what Node encodes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect([...(decode(Buffer.from(bytes).toString('base64url')) ?? [])]).toEqual([...bytes])
      }),
    )
  })

  it('reads a text only if its bytes encode to the same text', () => {
    const character = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...alphabet) },
      {
        weight: 1,
        arbitrary: fc.oneof(
          fc.constantFrom('+', '/', '=', ' ', '\n'),
          fc.string({ unit: 'binary', maxLength: 1 }),
        ),
      },
    )
    const text = fc.array(character, { maxLength: 24 }).map((characters) => characters.join(''))
    let read = 0
    fc.assert(
      fc.property(text, (drawn) => {
        const bytes = Buffer.from(drawn, 'base64url')
        const isCanonical = bytes.toString('base64url') === drawn
        if (isCanonical) read++
        expect(decode(drawn) !== undefined).toBe(isCanonical)
      }),
      { numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  it('reads every last character as the standard has it', () => {
    for (const start of ['A', 'AA', 'AAA'])
      for (const last of alphabet) {
        const text = start + last
        expect(decode(text) !== undefined, text).toBe(
          Buffer.from(text, 'base64url').toString('base64url') === text,
        )
      }
  })
})

it('Node has its own way', () => {
  expect(decodeBase64url('c2ln')).toBeInstanceOf(Buffer)
})
