// What is loaded on demand is loaded here beforehand: a fake clock does not wait for modules.
import '../../src/policies/call-ended.ts'
import { TimeoutError } from '@mde-kit/contract/errors'
import { isolateMachine, listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import type { TimedTerms } from '../../src/call/call.ts'
import { overallTimeout } from '../../src/policies/overall-timeout.ts'
import { callTo, terms } from '../fakes/calls.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'
import { wholeStatus } from '../fakes/fetch.ts'

const forever = () => new Promise<never>(() => undefined)

function policyOn({ now, timer }: ReturnType<typeof createClock>) {
  return overallTimeout({ now, timer })
}

describe('overallTimeout', () => {
  const cases = [
    { name: 'of a read says to try again', operation: listAlerts, outcomeUnknown: true, next: /^Try again/ },
    {
      name: 'of an isolation that was sent says that it may have happened',
      operation: isolateMachine,
      outcomeUnknown: true,
      next: /may have been carried out/,
    },
    {
      name: 'of an isolation that was refused, or not sent, says that nothing happened',
      operation: isolateMachine,
      outcomeUnknown: false,
      next: /^Nothing was carried out/,
    },
  ]
  it.each(cases)('a timeout $name', async ({ operation, outcomeUnknown, next }) => {
    const clock = createClock()
    const call = callTo(operation, {
      timeoutMs: 2_000,
      progress: { outcomeUnknown, attempts: 1, quotaWaitMs: 0 },
    })
    const error: unknown = await clock
      .settle(policyOn(clock)(forever)(call, terms({ timeLeftMs: 1_500 })))
      .catch((caught: unknown) => caught)
    expect(clock.elapsed()).toBe(1_500)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ operationId: operation.id, next: expect.stringMatching(next) as string })
    expect(error).toHaveProperty('message', expect.stringContaining('2000 ms'))
  })

  it('tells the policies below when the time is up', async () => {
    const clock = createClock()
    let seen: TimedTerms | undefined
    await policyOn(clock)(async (_, terms) => {
      seen = terms
      return wholeStatus(200)
    })(callTo(listAlerts), terms({ timeLeftMs: 2_000 }))
    expect(seen?.deadlineAt).toBe(startOfTime + 2_000)
    expect(clock.pending()).toBe(0)
  })
})
