// What is loaded on demand is loaded here beforehand: a fake clock does not wait for modules.
import '../../src/policies/call-ended.ts'
import { TimeoutError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { attemptTimeout } from '../../src/policies/attempt-timeout.ts'
import { aRead, terms } from '../fakes/calls.ts'
import { Lifetime } from '../../src/time/lifetime.ts'
import { createClock } from '../fakes/clock.ts'

const forever = () => new Promise<never>(() => undefined)

describe('attemptTimeout', () => {
  it('gives up on the attempt and says on which host', async () => {
    const clock = createClock()
    const outer = new Lifetime()
    let signal: AbortSignal | undefined
    const send = attemptTimeout({ timer: clock.timer })((_, { lifetime }) => {
      signal = lifetime.signal
      return forever()
    })
    const error: unknown = await clock
      .settle(send({ ...aRead, attemptTimeoutMs: 300 }, terms({ lifetime: outer })))
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toHaveProperty('message', expect.stringContaining('api.security.microsoft.com'))
    expect(clock.elapsed()).toBe(300)
    expect(signal?.aborted).toBe(true)
    expect(outer.signal.aborted).toBe(false)
  })

  it('throws the reason of the call when the call ends first', async () => {
    const clock = createClock()
    const lifetime = new Lifetime()
    const send = attemptTimeout({ timer: clock.timer })(forever)
    const work = send(aRead, terms({ lifetime }))
    lifetime.end(new Error('over'))
    await expect(work).rejects.toThrow('over')
  })
})
