import { ConfigError } from '@mde-kit/contract/errors'
import { beforeEach, describe, expect, it } from 'vitest'
import { type AdjustableClock, createEmulatorClock } from '../src/emulator-clock.ts'

let baseMs: number
let clock: AdjustableClock
beforeEach(() => {
  baseMs = 1_000_000
  clock = createEmulatorClock(() => baseMs)
})

describe('createEmulatorClock', () => {
  it('follows the clock that it is set by', () => {
    baseMs += 5
    expect(clock.now()).toBe(1_000_005)
  })

  it('runs ahead once it was advanced', () => {
    clock.advance(60_000)
    clock.advance(1)
    baseMs += 5
    expect(clock.now()).toBe(1_060_006)
  })

  it('stands still when frozen, moves by advancing alone, and runs on from there', () => {
    clock.advance(10)
    clock.freeze()
    expect(clock.isFrozen).toBe(true)
    baseMs += 500
    expect(clock.now()).toBe(1_000_010)
    clock.advance(7)
    expect(clock.now()).toBe(1_000_017)
    clock.resume()
    expect(clock.isFrozen).toBe(false)
    expect(clock.now()).toBe(1_000_017)
    baseMs += 3
    expect(clock.now()).toBe(1_000_020)
  })

  it('goes back to a setting', () => {
    clock.advance(10)
    const setting = clock.setting()
    clock.freeze()
    clock.advance(100)
    clock.set(setting)
    baseMs += 1
    expect(clock.now()).toBe(1_000_011)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('does not advance by %d', (ms) => {
    expect(() => clock.advance(ms)).toThrow(ConfigError)
    expect(clock.now()).toBe(1_000_000)
  })
})
