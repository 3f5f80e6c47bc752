import { describe, expect, it } from 'vitest'
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

  it('lets work take any time without a limit, and still ends it when the signal fires', async () => {
    const controller = new AbortController()
    const work = runWithin({ signal: controller.signal, aborted }, forever)
    controller.abort('enough')
    await expect(work).rejects.toThrow('aborted: enough')
    await expect(runWithin({}, async () => 'done')).resolves.toBe('done')
  })
})
