import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { longestWaitMs } from '../../src/time/sleep.ts'
import { timer } from '../../src/time/timer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('rings once, when the time is up', () => {
  const ring = vi.fn()
  timer(1000, ring)
  vi.advanceTimersByTime(999)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5000)
  expect(ring).toHaveBeenCalledOnce()
})

it('does not ring once it was stopped, and leaves nothing behind', () => {
  const ring = vi.fn()
  timer(1000, ring)()
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(1000)
  expect(ring).not.toHaveBeenCalled()
})

it('takes a time that no timer can hold for the longest that one can', () => {
  const ring = vi.fn()
  timer(longestWaitMs * 2, ring)
  vi.advanceTimersByTime(longestWaitMs - 1)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(ring).toHaveBeenCalledOnce()
})
