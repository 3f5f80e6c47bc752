import { describe, expect, it } from 'vitest'
import { memoryQuotaStore } from '../../src/quota/memory-quota-store.ts'
import type { QuotaStore, QuotaWindow } from '../../src/quota/quota-store.ts'

const minute: QuotaWindow = { key: 'a 2/60', calls: 2, perSeconds: 60 }
const hour: QuotaWindow = { key: 'a 3/3600', calls: 3, perSeconds: 3600 }

function setUp() {
  const clock = { now: 0 }
  return { clock, store: memoryQuotaStore({ now: () => clock.now }) }
}

async function takeOne(store: QuotaStore, ...windows: QuotaWindow[]) {
  const taking = await store.take(windows)
  return 'settle' in taking ? taking.settle : taking.waitMs
}

/** Takes a call that is over at once. */
async function use(store: QuotaStore, ...windows: QuotaWindow[]): Promise<void> {
  const settle = await takeOne(store, ...windows)
  if (typeof settle === 'number') throw new Error(`It would have to wait ${settle} ms.`)
  settle()
}

describe('memoryQuotaStore', () => {
  it('lets as many calls go as are allowed, and the next one a whole window after the first has ended', async () => {
    const { clock, store } = setUp()
    const settle = await takeOne(store, minute)
    clock.now = 1000
    await use(store, minute)
    clock.now = 5000
    if (typeof settle !== 'number') settle()
    expect(await takeOne(store, minute)).toBe(56_000)
    clock.now = 60_999
    expect(await takeOne(store, minute)).toBe(1)
    clock.now = 61_000
    await use(store, minute)
    expect(await takeOne(store, minute)).toBe(4000)
  })

  it('counts calls under way, which cannot end before a whole window from now', async () => {
    const { clock, store } = setUp()
    await takeOne(store, minute)
    await takeOne(store, minute)
    clock.now = 90_000
    expect(await takeOne(store, minute)).toBe(60_000)
  })

  it('takes from no window where one is used up, and waits for the last of them', async () => {
    const { clock, store } = setUp()
    for (const at of [0, 0, 60_000]) {
      clock.now = at
      await use(store, minute, hour)
    }
    expect(await takeOne(store, minute, hour)).toBe(3_540_000)
    expect(await store.read(minute)).toEqual({ left: 1, moreInMs: 60_000 })
    expect(await store.read(hour)).toEqual({ left: 0, moreInMs: 3_540_000 })
  })

  it('keeps keys apart', async () => {
    const { store } = setUp()
    await use(store, minute)
    await use(store, minute)
    await use(store, { ...minute, key: 'b 2/60' })
    expect(await store.read({ ...minute, key: 'c 2/60' })).toEqual({ left: 2, moreInMs: 0 })
  })
})
