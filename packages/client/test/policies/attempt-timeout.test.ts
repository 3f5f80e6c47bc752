// What is loaded on demand is loaded here beforehand: a fake clock does not wait for modules.
import '../../src/policies/call-ended.ts'
import { TimeoutError } from '@mde-kit/contract/errors'
import { listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import type { TimedCall } from '../../src/call/call.ts'
import { attemptTimeout } from '../../src/policies/attempt-timeout.ts'
import { aRead, callTo } from '../fakes/calls.ts'
import { createClock } from '../fakes/clock.ts'

const forever = () => new Promise<never>(() => undefined)

describe('attemptTimeout', () => {
  it('gives up on the attempt and says on which host', async () => {
    const clock = createClock()
    let signal: AbortSignal | undefined
    const send = attemptTimeout({ timer: clock.sleep })((call: TimedCall) => {
      signal = call.signal
      return forever()
    })
    const error: unknown = await clock
      .settle(send({ ...aRead, attemptTimeoutMs: 300 }))
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toHaveProperty('message', expect.stringContaining('api.security.microsoft.com'))
    expect(clock.elapsed()).toBe(300)
    expect(signal?.aborted).toBe(true)
    expect(aRead.signal.aborted).toBe(false)
  })

  it('throws the reason of the call when the call ends first', async () => {
    const clock = createClock()
    const controller = new AbortController()
    const send = attemptTimeout({ timer: clock.sleep })(forever)
    const work = send(callTo(listAlerts, { signal: controller.signal }))
    controller.abort(new Error('over'))
    await expect(work).rejects.toThrow('over')
  })
})
