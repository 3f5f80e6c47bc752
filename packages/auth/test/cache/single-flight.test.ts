import { describe, expect, it, vi } from 'vitest'
import { SingleFlight } from '../../src/cache/single-flight.ts'
import { rejection } from '../support/rejection.ts'

/** A flight that lands when told. */
function flight() {
  let land: (value: string) => void = () => undefined
  let crash: (fault: unknown) => void = () => undefined
  const start = vi.fn(
    (_signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        land = resolve
        crash = reject
      }),
  )
  return { start, land: (value: string) => land(value), crash: (fault: unknown) => crash(fault) }
}

describe('SingleFlight', () => {
  it('starts once for callers with one key, and gives all the same', async () => {
    const { start, land } = flight()
    const flights = new SingleFlight<string>()
    const joined = [flights.join('a', start), flights.join('a', start), flights.join('a', start)]
    land('token')
    expect(await Promise.all(joined)).toEqual(['token', 'token', 'token'])
    expect(start).toHaveBeenCalledTimes(1)
  })

  it('keeps keys apart', async () => {
    const flights = new SingleFlight<string>()
    expect(await Promise.all(['a', 'b'].map((key) => flights.join(key, async () => key)))).toEqual(['a', 'b'])
  })

  it.each([
    { name: 'landed', end: ({ land }: ReturnType<typeof flight>) => land('token') },
    { name: 'crashed', end: ({ crash }: ReturnType<typeof flight>) => crash(new Error('crash')) },
  ])('starts anew once the first has $name', async ({ end }) => {
    const first = flight()
    const flights = new SingleFlight<string>()
    const joined = flights.join('a', first.start).catch(() => 'crashed')
    end(first)
    await joined
    expect(first.start.mock.calls[0]?.[0].aborted).toBe(true) // stops what the first may have left running
    expect(await flights.join('a', async () => 'second')).toBe('second')
  })

  it('gives every caller the fault', async () => {
    const { start, crash } = flight()
    const flights = new SingleFlight<string>()
    const joined = [flights.join('a', start), flights.join('a', start)].map(rejection)
    const fault = new Error('crash')
    crash(fault)
    expect(await Promise.all(joined)).toEqual([fault, fault])
  })

  it('lets one caller leave without the others noticing', async () => {
    const { start, land } = flight()
    const flights = new SingleFlight<string>()
    const abort = new AbortController()
    const leaver = rejection(flights.join('a', start, abort.signal))
    const stayer = flights.join('a', start, new AbortController().signal)
    abort.abort(new Error('enough'))
    expect(await leaver).toMatchObject({ name: 'AbortedError', cause: new Error('enough') })
    expect(start.mock.calls[0]?.[0].aborted).toBe(false)
    land('token')
    expect(await stayer).toBe('token')
  })

  it('stops the flight when the last caller leaves, and starts anew for the next', async () => {
    const { start } = flight()
    const flights = new SingleFlight<string>()
    const aborts = [new AbortController(), new AbortController()]
    const joined = aborts.map((abort) => rejection(flights.join('a', start, abort.signal)))
    aborts.forEach((abort) => abort.abort())
    await Promise.all(joined)
    expect(start.mock.calls[0]?.[0].aborted).toBe(true)
    expect(await flights.join('a', async () => 'second')).toBe('second')
  })

  it('does not throw away a second flight when the first one lands late', async () => {
    const first = flight()
    const second = flight()
    const flights = new SingleFlight<string>()
    const abort = new AbortController()
    const left = rejection(flights.join('a', first.start, abort.signal))
    abort.abort()
    await left
    const joined = flights.join('a', second.start)
    first.land('late')
    await Promise.resolve()
    const third = flights.join('a', async () => 'third')
    second.land('second')
    expect(await Promise.all([joined, third])).toEqual(['second', 'second'])
  })
})
