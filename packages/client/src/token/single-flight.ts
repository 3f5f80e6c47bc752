import type { Lifetime } from '../time/lifetime.ts'

export interface SingleFlight<T> {
  /** Joins the work under way, or starts it. Leaves at the end of the lifetime; the last one out ends the work. */
  join(lifetime: Lifetime): Promise<T>
}

interface Flight<T> {
  readonly work: Promise<T>
  readonly controller: AbortController
  waiting: number
}

/** Lets many callers share one piece of work instead of each starting its own. */
export function createSingleFlight<T>(start: (signal: AbortSignal) => Promise<T>): SingleFlight<T> {
  let current: Flight<T> | undefined

  const launch = (): Flight<T> => {
    const controller = new AbortController()
    const work = start(controller.signal).finally(() => {
      if (current === flight) current = undefined
    })
    const flight = { work, controller, waiting: 0 }
    return flight
  }

  return {
    async join(lifetime) {
      lifetime.throwIfOver()
      current ??= launch()
      const flight = current
      flight.waiting++
      try {
        return await lifetime.race(flight.work)
      } finally {
        flight.waiting--
        if (flight.waiting === 0 && current === flight) {
          current = undefined
          flight.controller.abort(lifetime.signal.reason)
        }
      }
    },
  }
}
