import { describe, expect, it } from 'vitest'
import { fineInstantText, instantText } from '../../src/world/instant-text.ts'
import { createRandom } from '../../src/world/random.ts'

const noon = Date.parse('2026-03-01T12:00:00Z')

const cases = [
  { name: 'leaves out an empty fraction', ms: noon, ticks: 0, want: '2026-03-01T12:00:00Z' },
  { name: 'leaves out trailing zeros', ms: noon + 190, ticks: 0, want: '2026-03-01T12:00:00.19Z' },
  { name: 'keeps leading zeros', ms: noon + 7, ticks: 3, want: '2026-03-01T12:00:00.0070003Z' },
  { name: 'writes seven digits', ms: noon + 999, ticks: 9999, want: '2026-03-01T12:00:00.9999999Z' },
]

describe('instantText', () => {
  it.each(cases)('$name', ({ ms, ticks, want }) => {
    expect(instantText(ms, ticks)).toBe(want)
  })
})

describe('fineInstantText', () => {
  it('always has seven digits', () => {
    const random = createRandom('a')
    for (let draw = 0; draw < 200; draw++)
      expect(fineInstantText(noon, random)).toMatch(/:00\.000\d{3}[1-9]Z$/)
  })
})
