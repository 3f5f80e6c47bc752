import type { RateLimit } from '@mde-kit/contract'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { getPackageSasUri, listAlerts, startInvestigation } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { memoryQuotaStore } from '../../src/quota/memory-quota-store.ts'
import { createQuotaGate } from '../../src/quota/quota-gate.ts'
import { callTo, terms } from '../fakes/calls.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'
import { wholeStatus } from '../fakes/fetch.ts'

/** Counts calls in windows, in whichever way the service may do it: nobody documents that. */
const waysToCount = {
  /** Windows that begin with the first call in them. */
  'from the first call'({ calls, perSeconds }: RateLimit) {
    let [openedAt, count] = [Number.NEGATIVE_INFINITY, 0]
    return (now: number) => {
      if (now >= openedAt + perSeconds * 1000) [openedAt, count] = [now, 0]
      return ++count <= calls
    }
  },
  /** Windows of the wall clock. */
  'by the clock'({ calls, perSeconds }: RateLimit) {
    const counts = new Map<number, number>()
    return (now: number) => {
      const window = Math.floor(now / (perSeconds * 1000))
      counts.set(window, (counts.get(window) ?? 0) + 1)
      return (counts.get(window) ?? 0) <= calls
    }
  },
  /** A window that ends with each call. */
  sliding({ calls, perSeconds }: RateLimit) {
    let taken: number[] = []
    return (now: number) => {
      taken = [...taken.filter((at) => now < at + perSeconds * 1000), now]
      return taken.length <= calls
    }
  },
}

const loads = [
  { operation: listAlerts, minutes: 15, allowance: 1500 },
  { operation: getPackageSasUri, minutes: 60, allowance: 120 },
  { operation: startInvestigation, minutes: 600, allowance: 500 },
]

/** Numbers from 0 up to 1, the same each time. */
function createRandom(seed = 1): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describe.each(Object.entries(waysToCount))('eight workers where windows count %s', (_, countIn) => {
  it.each(loads)(
    'use the quota of $operation.id and meet no 429',
    async ({ operation, minutes, allowance }) => {
      const clock = createClock()
      const { now, sleep } = clock
      const random = createRandom()
      const endsAt = startOfTime + minutes * 60_000
      const isAllowed = operation.rateLimits.map(countIn)
      const counts = { sent: 0, refused: 0 }

      const send = async () => {
        await sleep(20 + random() * 400)
        counts.sent++
        const allowed = isAllowed.map((count) => count(now())).every(Boolean)
        if (!allowed) counts.refused++
        await sleep(20 + random() * 400)
        return wholeStatus(allowed ? 200 : 429)
      }

      const store = memoryQuotaStore({ now })
      const work = async () => {
        const quota = { mode: 'wait', store } as const
        const gate = createQuotaGate({
          quota,
          cloud: resolveCloud(),
          onWarning: () => undefined,
          now,
          sleep,
        })
        const call = callTo(operation)
        // A worker ends when its next call would come too late.
        for (;;)
          if (
            (await gate
              .policy(send)(call, terms({ deadlineAt: endsAt }))
              .catch(() => undefined)) === undefined
          )
            return
      }
      await clock.settle(Promise.all(Array.from({ length: 8 }, work)))

      expect(counts.refused).toBe(0)
      expect(counts.sent).toBeLessThanOrEqual(allowance)
      expect(counts.sent / allowance).toBeGreaterThanOrEqual(0.97)
    },
  )
})
