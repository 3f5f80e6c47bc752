import type { Sleep } from '../../src/time/sleep.ts'
import type { Timer } from '../../src/time/timer.ts'

interface Alarm {
  readonly at: number
  readonly ring: () => void
}

/** A clock that stands still until it is told to go on. */
export interface FakeClock {
  readonly now: () => number
  readonly sleep: Sleep
  readonly timer: Timer
  /** Milliseconds since the clock was made. */
  elapsed(): number
  /** Timers that have not rung yet. */
  pending(): number
  /** Lets work go on until it settles, moving from timer to timer where it waits for one. */
  settle<T>(work: Promise<T>): Promise<T>
  /** Moves the clock and lets work go on. */
  advance(ms: number): Promise<void>
}

export const startOfTime = Date.UTC(2026, 0, 1)

export function createClock(): FakeClock {
  let time = startOfTime
  let timers: Alarm[] = []

  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      const abort = () => {
        timers = timers.filter((other) => other !== timer)
        reject(new Error('The sleep was aborted.'))
      }
      const timer = {
        at: time + ms,
        ring: () => {
          signal?.removeEventListener('abort', abort)
          resolve()
        },
      }
      if (signal?.aborted) return abort()
      signal?.addEventListener('abort', abort, { once: true })
      timers.push(timer)
    })

  const timer: Timer = (ms, ring) => {
    const alarm = { at: time + ms, ring }
    timers.push(alarm)
    return () => {
      timers = timers.filter((other) => other !== alarm)
    }
  }

  const ringNext = () => {
    const [next] = timers.toSorted((a, b) => a.at - b.at)
    if (!next) return false
    timers = timers.filter((timer) => timer !== next)
    time = Math.max(time, next.at)
    next.ring()
    return true
  }

  return {
    now: () => time,
    sleep,
    timer,
    elapsed: () => time - startOfTime,
    pending: () => timers.length,
    async settle(work) {
      let settled = false
      const mark = () => {
        settled = true
      }
      work.then(mark, mark)
      for (;;) {
        await letWorkGoOn()
        if (settled) return work
        if (!ringNext()) throw new Error('The work waits for something that is no timer.')
      }
    },
    async advance(ms) {
      const until = time + ms
      for (;;) {
        await letWorkGoOn()
        if (!timers.some((timer) => timer.at <= until) || !ringNext()) break
      }
      time = until
      await letWorkGoOn()
    },
  }
}

/** Bodies of responses are streams, which need several turns of the event loop. */
async function letWorkGoOn(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
}
