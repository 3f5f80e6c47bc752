import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { longestWaitMs, sleep } from '../../src/time/sleep.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('waits as long as it is told', async () => {
  const done = vi.fn()
  void sleep(1000).then(done)
  await vi.advanceTimersByTimeAsync(999)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toHaveBeenCalled()
})

it('rejects as soon as the signal fires, and leaves no timer behind', async () => {
  const controller = new AbortController()
  const waiting = sleep(1000, controller.signal)
  const seen = expect(waiting).rejects.toMatchObject({ cause: 'enough' })
  controller.abort('enough')
  await seen
  expect(vi.getTimerCount()).toBe(0)
})

it('leaves nobody listening to a signal that outlives it', async () => {
  const { signal } = new AbortController()
  const waiting = sleep(1000, signal)
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1000)
  await waiting
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

it('does not begin after the signal', async () => {
  await expect(sleep(1000, AbortSignal.abort())).rejects.toThrow('aborted')
  expect(vi.getTimerCount()).toBe(0)
})

it('takes a wait that no timer can hold for the longest that one can', async () => {
  const done = vi.fn()
  void sleep(longestWaitMs * 2).then(done)
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).not.toHaveBeenCalled()
})
