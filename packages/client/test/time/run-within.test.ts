import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { Lifetime } from '../../src/time/lifetime.ts'
import { runWithin } from '../../src/time/run-within.ts'
import { createClock } from '../fakes/clock.ts'

const timedOut = () => new Error('time is up')
const aborted = (reason: unknown) => new Error(`aborted: ${String(reason)}`)
const forever = () => new Promise<never>(() => undefined)

describe('runWithin', () => {
  it('gives back what the work gives, and leaves no timer behind', async () => {
    const clock = createClock()
    await expect(
      runWithin({ time: { timeoutMs: 10, timer: clock.timer, timedOut } }, async () => 'done'),
    ).resolves.toBe('done')
    expect(clock.pending()).toBe(0)
  })

  it('ends work that ignores its signal when the time is up', async () => {
    const clock = createClock()
    const work = clock.settle(runWithin({ time: { timeoutMs: 10, timer: clock.timer, timedOut } }, forever))
    await expect(work).rejects.toThrow('time is up')
    expect(clock.elapsed()).toBe(10)
  })

  it('hands the reason on to the work', async () => {
    const clock = createClock()
    let reason: unknown
    const work = runWithin({ time: { timeoutMs: 10, timer: clock.timer, timedOut } }, ({ signal }) => {
      signal.addEventListener('abort', () => {
        reason = signal.reason
      })
      return forever()
    })
    await expect(clock.settle(work)).rejects.toThrow('time is up')
    expect(reason).toEqual(new Error('time is up'))
  })

  it('does not start when the signal has fired', async () => {
    const { timer } = createClock()
    let started = false
    const work = runWithin(
      { signal: AbortSignal.abort('no'), aborted, time: { timeoutMs: 10, timer, timedOut } },
      async () => {
        started = true
      },
    )
    await expect(work).rejects.toThrow('aborted: no')
    expect(started).toBe(false)
  })

  it('ends work when the signal fires, and leaves no timer behind', async () => {
    const clock = createClock()
    const controller = new AbortController()
    const { signal } = controller
    const work = runWithin(
      { signal, aborted, time: { timeoutMs: 10, timer: clock.timer, timedOut } },
      forever,
    )
    controller.abort('enough')
    await expect(work).rejects.toThrow('aborted: enough')
    expect(clock.pending()).toBe(0)
  })

  it('does not start when what it is a part of is over', async () => {
    const lifetime = new Lifetime()
    lifetime.end(new Error('over'))
    let started = false
    const work = runWithin({ lifetime }, async () => {
      started = true
    })
    await expect(work).rejects.toThrow('over')
    expect(started).toBe(false)
  })

  const ends = [
    { name: 'succeeds', work: async () => 'done' },
    { name: 'fails', work: () => Promise.reject(new Error('failed')) },
    {
      name: 'fails before it waits',
      work: () => {
        throw new Error('failed')
      },
    },
  ]
  it.each(ends)('leaves nobody listening to what outlives work that $name', async ({ work }) => {
    const { signal } = new AbortController()
    const lifetime = new Lifetime()
    const takenBack = vi.fn()
    vi.spyOn(lifetime, 'onEnd').mockReturnValue(takenBack)
    await runWithin({ signal, lifetime }, work).catch(() => undefined)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(takenBack).toHaveBeenCalledOnce()
  })

  it('lets work take any time without a limit, and still ends it when the signal fires', async () => {
    const controller = new AbortController()
    const work = runWithin({ signal: controller.signal, aborted }, forever)
    controller.abort('enough')
    await expect(work).rejects.toThrow('aborted: enough')
    await expect(runWithin({}, async () => 'done')).resolves.toBe('done')
  })
})
