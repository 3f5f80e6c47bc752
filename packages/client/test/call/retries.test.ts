import { NetworkError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { RateLimitedError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { connectionRefused, cutBody, json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }
const caught = (error: unknown) => error

describe('a call that fails', () => {
  it('reads again after a cut body, a refused connection and a 503', async () => {
    const { client, clock, sent } = clientWith([cutBody(), connectionRefused(), status(503), json(alert)])
    await expect(clock.settle(client.alerts.get('da1'))).resolves.toEqual(alert)
    expect(sent).toHaveLength(4)
  })

  it('reports a network fault once retries are spent', async () => {
    const { client, clock, sent } = clientWith(Array.from({ length: 4 }, connectionRefused))
    const error: unknown = await clock.settle(client.alerts.get('da1')).catch(caught)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toHaveProperty('message', expect.stringContaining('ECONNREFUSED'))
    expect(sent).toHaveLength(4)
  })

  it('reports a 429 at once when the wait told would outlast the call', async () => {
    const { client, clock } = clientWith([status(429, { 'retry-after': '3600' })])
    const error: unknown = await clock.settle(client.alerts.get('da1')).catch(caught)
    expect(error).toBeInstanceOf(RateLimitedError)
    expect(error).toMatchObject({ retryAfterSeconds: 3_600 })
    expect(clock.elapsed()).toBe(0)
  })

  it('waits as long as the words of a 429 say where it has no Retry-After', async () => {
    const words = { error: { code: 'TooManyRequests', message: 'Quota exceeded. Try again in 30 seconds.' } }
    const { client, clock } = clientWith([json(words, 429), json(alert)])
    await expect(clock.settle(client.alerts.get('da1'))).resolves.toEqual(alert)
    expect(clock.elapsed()).toBe(30_000)
  })

  it('tells the wait in the words of a 429 that is the answer', async () => {
    const words = { error: { code: 'TooManyRequests', message: 'Try again in 2 minutes.' } }
    const { client, clock } = clientWith([json(words, 429)])
    const error: unknown = await clock.settle(client.alerts.get('da1')).catch(caught)
    expect(error).toMatchObject({ retryAfterSeconds: 120, serviceMessage: 'Try again in 2 minutes.' })
  })

  it('reports a 429 as such once retries are spent', async () => {
    const { client, clock, sent } = clientWith(
      Array.from({ length: 4 }, () => status(429, { 'retry-after': '1' })),
    )
    expect(await clock.settle(client.alerts.get('da1')).catch(caught)).toBeInstanceOf(RateLimitedError)
    expect(sent).toHaveLength(4)
  })
})
