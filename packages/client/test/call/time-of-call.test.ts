import { AbortedError, TimeoutError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { clientWith } from '../fakes/client.ts'
import { hang, json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }
const caught = (error: unknown) => error

describe('the time of a call', () => {
  it('gives up on one attempt, and reads again', async () => {
    const { client, clock, sent } = clientWith([hang, json(alert)])
    await expect(clock.settle(client.alerts.get('da1'))).resolves.toEqual(alert)
    expect(sent).toHaveLength(2)
    expect(clock.elapsed()).toBe(30_000 + 500)
  })

  it('gives up on the whole call when its time is up', async () => {
    const { client, clock, sent } = clientWith([hang, hang, hang, hang])
    const error: unknown = await clock.settle(client.alerts.get('da1')).catch(caught)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toHaveProperty('message', expect.stringContaining('100000 ms'))
    expect(clock.elapsed()).toBe(100_000)
    expect(sent).toHaveLength(4)
  })

  it('keeps timeouts on timers of their own when waits are cut short', async () => {
    const { client, sent } = clientWith([status(503), async () => json(alert)], {
      sleep: () => Promise.resolve(),
    })
    await expect(client.alerts.get('da1')).resolves.toEqual(alert)
    expect(sent).toHaveLength(2)
  })

  it('says that nothing happened when the time of an isolation is up after a refusal', async () => {
    const { client, clock } = clientWith([status(429, { 'retry-after': '10' })], {
      // The wait lasts longer than the service asked for.
      sleep: () => new Promise(() => undefined),
    })
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    const error: unknown = await clock.settle(call).catch(caught)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toHaveProperty('next', expect.stringMatching(/^Nothing was carried out/))
  })

  it('says that it may have happened when an isolation got no answer in time', async () => {
    const { client, clock } = clientWith([hang])
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(clock.settle(call)).rejects.toMatchObject({
      code: 'MDE_TIMEOUT',
      next: expect.stringMatching(/^The request may have been carried out/) as string,
    })
  })

  it('stops waiting for a retry when aborted', async () => {
    const { client, clock, sent } = clientWith([status(429, { 'retry-after': '60' })])
    const controller = new AbortController()
    const ended = client.alerts.get('da1', { signal: controller.signal }).catch(caught)
    await clock.advance(1_000)
    controller.abort()
    expect(await ended).toBeInstanceOf(AbortedError)
    expect(clock.pending()).toBe(0)
    expect(sent).toHaveLength(1)
  })
})
