import { beforeEach, describe, expect, it } from 'vitest'
import { createRateLimiter, type RateLimiter } from '../../src/defender/rate-limiter.ts'
import { Refusal } from '../../src/defender/refusal.ts'

const perMinute = { calls: 2, perSeconds: 60 }
const perHour = { calls: 3, perSeconds: 3600 }

let nowMs: number
let limiter: RateLimiter
beforeEach(() => {
  nowMs = 1_000_000
  limiter = createRateLimiter(() => nowMs)
})

/** What the caller is told to wait; undefined when the call went through. */
const take = (key = 'a', limits = [perMinute]): string | undefined => {
  try {
    limiter.take(key, limits)
    return undefined
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    expect(fault).toMatchObject({ status: 429, code: 'TooManyRequests' })
    return fault.headers['retry-after']
  }
}

describe('createRateLimiter', () => {
  it('lets as many calls in as the window has', () => {
    expect([take(), take(), take()]).toEqual([undefined, undefined, '60'])
  })

  it('says how long the window still lasts, rounded up', () => {
    take()
    nowMs += 1_500
    take()
    expect(take()).toBe('59')
  })

  it('opens a new window once the old one is over', () => {
    take()
    take()
    nowMs += 59_999
    expect(take()).toBe('1')
    nowMs += 1
    expect(take()).toBeUndefined()
  })

  it('opens a new window once the time of the old one is taken back', () => {
    take()
    take()
    nowMs -= 1
    expect([take(), take(), take()]).toEqual([undefined, undefined, '60'])
  })

  it('counts each key by itself', () => {
    take('a')
    take('a')
    expect(take('b')).toBeUndefined()
  })

  it('keeps every window and tells the longest wait', () => {
    const both = [perMinute, perHour]
    take('a', both)
    take('a', both)
    nowMs += 60_000
    take('a', both)
    nowMs += 60_000
    expect(take('a', both)).toBe('3480')
  })

  it('tells the longer wait where two windows are used up', () => {
    const both = [perMinute, { calls: 2, perSeconds: 3600 }]
    expect([take('a', both), take('a', both), take('a', both)]).toEqual([undefined, undefined, '3600'])
  })

  it('does not count refused calls', () => {
    const both = [perMinute, perHour]
    for (let call = 0; call < 5; call++) take('a', both)
    nowMs += 60_000
    expect(take('a', both)).toBeUndefined()
  })
})
