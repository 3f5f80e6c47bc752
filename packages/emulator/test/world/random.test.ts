import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../../src/world/random.ts'

const draws = (random: Random) => Array.from({ length: 50 }, () => random.next())

describe('createRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(draws(createRandom('a'))).toEqual(draws(createRandom('a')))
    expect(draws(createRandom('a'))).not.toEqual(draws(createRandom('b')))
  })

  it('forks into streams that do not depend on what was drawn before', () => {
    const random = createRandom('a')
    const early = draws(random.fork('x'))
    draws(random)
    expect(draws(random.fork('x'))).toEqual(early)
    expect(draws(random.fork('y'))).not.toEqual(early)
  })

  it('stays within its bounds and reaches both ends', () => {
    const random = createRandom('a')
    const seen = new Set(Array.from({ length: 500 }, () => random.integer(-1, 2)))
    expect([...seen].sort()).toEqual([-1, 0, 1, 2])
  })

  it('picks by weight', () => {
    const random = createRandom('a')
    const picks = Array.from({ length: 1000 }, () =>
      random.weighted([
        ['often', 9],
        ['seldom', 1],
        ['never', 0],
      ]),
    )
    const often = picks.filter((pick) => pick === 'often').length
    expect(often).toBeGreaterThan(850)
    expect(often).toBeLessThan(950)
    expect(picks).not.toContain('never')
  })

  it('makes GUIDs of version 4', () => {
    expect(createRandom('a').guid()).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
  })

  it('refuses to pick from nothing', () => {
    expect(() => createRandom('a').pick([])).toThrow(RangeError)
  })
})
