import { RateLimiterMemory } from 'rate-limiter-flexible'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type QuotaLimiterOptions, sharedQuotaStore } from '../../src/quota/shared-quota-store.ts'

const minute = { key: 'a 2/60', calls: 2, perSeconds: 60 }
const hour = { key: 'a 3/3600', calls: 3, perSeconds: 3600 }

describe('sharedQuotaStore', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function setUp(marginSeconds?: number) {
    const made: QuotaLimiterOptions[] = []
    const createLimiter = (options: QuotaLimiterOptions) => {
      made.push(options)
      return new RateLimiterMemory(options)
    }
    return { made, store: sharedQuotaStore({ createLimiter, marginSeconds }) }
  }

  it('makes one limiter for each kind of window, longer than it by the margin', async () => {
    const { made, store } = setUp()
    await store.take([minute, hour])
    await store.take([{ ...minute, key: 'b 2/60' }])
    expect(made).toEqual([
      { points: 2, duration: 61, keyPrefix: 'mde-2-60' },
      { points: 3, duration: 3601, keyPrefix: 'mde-3-3600' },
    ])
  })

  it('lets as many calls go as are allowed, and more when the window is over', async () => {
    const { store } = setUp()
    await store.take([minute])
    vi.advanceTimersByTime(1000)
    expect(await store.take([minute])).toHaveProperty('settle')
    expect(await store.take([minute])).toEqual({ waitMs: 60_000 })
    expect(await store.read(minute)).toEqual({ left: 0, moreInMs: 60_000 })
    vi.advanceTimersByTime(60_000)
    expect(await store.take([minute])).toHaveProperty('settle')
  })

  it('waits for the longer window where that is used up, and takes nothing out of it for a call that waits', async () => {
    const { store } = setUp(0)
    await store.take([minute, hour])
    await store.take([minute, hour])
    expect(await store.take([minute, hour])).toEqual({ waitMs: 60_000 })
    expect(await store.read(hour)).toMatchObject({ left: 1 })
    vi.advanceTimersByTime(60_000)
    await store.take([minute, hour])
    expect(await store.take([minute, hour])).toEqual({ waitMs: 3_540_000 })
  })

  it('tells of a window that nobody has used', async () => {
    expect(await setUp().store.read(hour)).toEqual({ left: 3, moreInMs: 0 })
  })

  it('passes on what the database throws', async () => {
    const fault = new Error('no connection')
    const limiter = { consume: () => Promise.reject(fault), get: () => Promise.reject(fault) }
    const store = sharedQuotaStore({ createLimiter: () => limiter })
    await expect(store.take([minute])).rejects.toBe(fault)
  })
})
