import { AbortedError, TimeoutError } from '@mde-kit/contract/errors'
import { isolateMachine, listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import type { TimedCall } from '../../src/call/call.ts'
import { overallTimeout } from '../../src/policies/overall-timeout.ts'
import { callTo } from '../fakes/calls.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'
import { status } from '../fakes/fetch.ts'

const forever = () => new Promise<never>(() => undefined)

describe('overallTimeout', () => {
  const cases = [
    { name: 'of a read says to try again', operation: listAlerts, next: /^Try again/ },
    {
      name: 'of an isolation says that it may have happened',
      operation: isolateMachine,
      next: /may have been carried out/,
    },
  ]
  it.each(cases)('a timeout $name', async ({ operation, next }) => {
    const clock = createClock()
    const work = clock.settle(overallTimeout(clock)(forever)(callTo(operation, { timeoutMs: 2_000 })))
    const error: unknown = await work.catch((caught: unknown) => caught)
    expect(clock.elapsed()).toBe(2_000)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ operationId: operation.id, next: expect.stringMatching(next) as string })
    expect(error).toHaveProperty('message', expect.stringContaining('2000 ms'))
  })

  it('tells the policies below when the time is up', async () => {
    const clock = createClock()
    let seen: TimedCall | undefined
    await overallTimeout(clock)(async (call) => {
      seen = call
      return status(200)
    })(callTo(listAlerts, { timeoutMs: 2_000 }))
    expect(seen?.deadlineAt).toBe(startOfTime + 2_000)
    expect(clock.pending()).toBe(0)
  })

  it.each([
    { name: 'before', early: true },
    { name: 'during', early: false },
  ])('throws AbortedError with its cause when the caller gives up $name the call', async ({ early }) => {
    const clock = createClock()
    const controller = new AbortController()
    const reason = new Error('the user left')
    if (early) controller.abort(reason)
    let sent = 0
    const work = overallTimeout(clock)(() => {
      sent++
      return forever()
    })(callTo(listAlerts, { signal: controller.signal }))
    if (!early) controller.abort(reason)
    const error: unknown = await work.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(AbortedError)
    expect(error).toMatchObject({ operationId: 'listAlerts', cause: reason })
    expect(sent).toBe(early ? 0 : 1)
  })
})
