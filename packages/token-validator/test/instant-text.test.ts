import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createInstantText, isoInstant } from '../src/instant-text.ts'

const lastOf9999 = 253_402_300_799

it.each([0, 59, 60, 86_399, 86_400, 951_782_400, 1_709_164_800, lastOf9999])(
  'writes %i as Date does',
  (seconds) => {
    expect(createInstantText()(seconds)).toBe(isoInstant(seconds))
  },
)

it('writes any instants one after the other as Date does', () => {
  const instants = fc.array(
    fc.oneof(fc.integer({ min: 0, max: lastOf9999 }), fc.integer({ min: 0, max: 200_000 })),
  )
  fc.assert(
    fc.property(instants, (seconds) => {
      expect(seconds.map(createInstantText())).toEqual(seconds.map((one) => isoInstant(one)))
    }),
  )
})
