import { afterEach, describe, expect, it, vi } from 'vitest'
import { readWhole } from '../../src/call/whole-response.ts'

/** An answer whose body comes in parts of so many bytes. */
function inParts(text: string, partBytes: number): Response {
  const bytes = new TextEncoder().encode(text)
  const parts = Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, index) =>
    bytes.slice(index * partBytes, (index + 1) * partBytes),
  )
  return new Response(ReadableStream.from(parts))
}

const short = '{"name":"Zoë"}'
const bodies = [
  { name: 'nothing', text: '' },
  { name: 'short ASCII', text: '{"a":1}' },
  { name: 'short text beyond it', text: short },
  { name: 'long ASCII', text: `["${'a'.repeat(50_000)}"]` },
  { name: 'long text of two bytes a letter', text: `["${'é'.repeat(50_000)}"]` },
  { name: 'long ASCII but for its last letter', text: `${'a'.repeat(50_000)}✓` },
  { name: 'the first length that counts as long', text: `${'b'.repeat(16_383)}c` },
]

describe('readWhole', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each(bodies)('reads $name, however it is cut', async ({ text }) => {
    for (const partBytes of [7, 1_000, 100_000])
      expect((await readWhole(inParts(text, partBytes))).text()).toBe(text)
  })

  it.each(bodies)('reads $name where Node is missing', async ({ text }) => {
    vi.stubGlobal('process', undefined)
    expect((await readWhole(inParts(text, 1_000))).text()).toBe(text)
  })

  it('leaves out the mark that some put before UTF-8', async () => {
    expect((await readWhole(new Response(`\uFEFF${short}`))).text()).toBe(short)
    const long = 'a'.repeat(50_000)
    expect((await readWhole(new Response(`\uFEFF${long}`))).text()).toBe(long)
  })

  it.each([
    { name: 'ASCII', text: 'a'.repeat(50_000), decoded: 0 },
    { name: 'other text', text: 'é'.repeat(50_000), decoded: 1 },
  ])('decodes long $name $decoded time(s)', async ({ text, decoded }) => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode')
    const whole = await readWhole(inParts(text, 1_000))
    decode.mockClear()
    expect(whole.text()).toBe(text)
    expect(decode).toHaveBeenCalledTimes(decoded)
    decode.mockRestore()
  })
})
