import { untilAborted } from '../http/until-aborted.ts'

interface Flight<T> {
  readonly result: Promise<T>
  readonly stop: AbortController
  waiting: number
}

/**
 * Lets callers who want the same thing at the same time share one attempt.
 *
 * A caller who aborts leaves alone; the attempt goes on for the others and stops once nobody waits.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>()

  async join(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const flight = this.#flights.get(key) ?? this.#launch(key, start)
    flight.waiting++
    try {
      return await (signal === undefined ? flight.result : untilAborted(flight.result, signal))
    } finally {
      flight.waiting--
      if (flight.waiting === 0) this.#end(key, flight)
    }
  }

  #launch(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const stop = new AbortController()
    const flight: Flight<T> = { result: start(stop.signal), stop, waiting: 0 }
    this.#flights.set(key, flight)
    const end = () => this.#end(key, flight)
    flight.result.then(end, end)
    return flight
  }

  /** Serves every ending: a flight that has ended is aborted too, which stops what it may have left running. */
  #end(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key)
    flight.stop.abort()
  }
}
