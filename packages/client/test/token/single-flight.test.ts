import { describe, expect, it } from 'vitest'
import { Lifetime } from '../../src/time/lifetime.ts'
import { createSingleFlight } from '../../src/token/single-flight.ts'

const forever = new Lifetime()

function flightOf() {
  const started: { signal: AbortSignal; finish: (value: string) => void }[] = []
  const flight = createSingleFlight(
    (signal) => new Promise<string>((finish) => started.push({ signal, finish })),
  )
  return { flight, started }
}

describe('createSingleFlight', () => {
  it('starts once for callers at the same time, and again for a later one', async () => {
    const { flight, started } = flightOf()
    const both = Promise.all([flight.join(forever), flight.join(forever)])
    started[0]?.finish('first')
    await expect(both).resolves.toEqual(['first', 'first'])
    const later = flight.join(forever)
    started[1]?.finish('second')
    await expect(later).resolves.toBe('second')
    expect(started).toHaveLength(2)
  })

  it('goes on for the others when one caller leaves', async () => {
    const { flight, started } = flightOf()
    const leaver = new Lifetime()
    const left = flight.join(leaver)
    const stayed = flight.join(forever)
    leaver.end(new Error('left'))
    await expect(left).rejects.toThrow('left')
    expect(started[0]?.signal.aborted).toBe(false)
    started[0]?.finish('done')
    await expect(stayed).resolves.toBe('done')
  })

  it('ends the work when the last caller leaves, and starts anew for the next', async () => {
    const { flight, started } = flightOf()
    const leaver = new Lifetime()
    const left = flight.join(leaver)
    leaver.end(new Error('left'))
    await expect(left).rejects.toThrow('left')
    expect(started[0]?.signal.aborted).toBe(true)
    const next = flight.join(forever)
    started[1]?.finish('done')
    await expect(next).resolves.toBe('done')
  })

  it('keeps the newer work when the abandoned one ends late', async () => {
    const { flight, started } = flightOf()
    const leaver = new Lifetime()
    const left = flight.join(leaver)
    leaver.end(new Error('left'))
    await expect(left).rejects.toThrow('left')
    const next = flight.join(forever)
    started[0]?.finish('late')
    await new Promise((resolve) => setImmediate(resolve))
    const joined = flight.join(forever)
    started[1]?.finish('done')
    await expect(Promise.all([next, joined])).resolves.toEqual(['done', 'done'])
    expect(started).toHaveLength(2)
  })

  it('does not end work that is done', async () => {
    const { flight, started } = flightOf()
    const joined = flight.join(forever)
    started[0]?.finish('done')
    await joined
    expect(started[0]?.signal.aborted).toBe(false)
  })

  it('does not start for a caller that has left already', async () => {
    const { flight, started } = flightOf()
    const over = new Lifetime()
    over.end(new Error('left'))
    await expect(flight.join(over)).rejects.toThrow('left')
    expect(started).toHaveLength(0)
  })
})
