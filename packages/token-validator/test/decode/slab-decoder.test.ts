import { describe, expect, it } from 'vitest'
import { createSlabDecoder } from '../../src/decode/slab-decoder.ts'

describe('a decoder with slabs', () => {
  it('never writes again what it handed out, whatever comes between and however many slabs it takes', () => {
    const decode = createSlabDecoder()
    const decoded = Array.from({ length: 500 }, (_, index) => {
      const bytes = Buffer.alloc(index * 7, index % 251)
      expect(decode(`${bytes.toString('base64url')}=`)).toBeUndefined()
      return { bytes, copy: decode(bytes.toString('base64url')) }
    })
    for (const { bytes, copy } of decoded) expect(bytes.equals(copy ?? Buffer.from('none'))).toBe(true)
  })

  it('refuses what no slab holds, and goes on', () => {
    const decode = createSlabDecoder()
    expect(decode('A'.repeat(400_000))).toBeUndefined()
    expect([...(decode('AAEC') ?? [])]).toEqual([0, 1, 2])
  })
})
