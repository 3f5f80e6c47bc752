import type { GetTokenOptions } from '@mde-kit/contract'
import { AbortedError, TimeoutError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createDefenderClient, HttpError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'
import { everything, tokenWith } from '../fakes/credential.ts'
import { createFetch, hang, json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }
const caught = (error: unknown) => error

describe('the sign-in of a call', () => {
  it('gets one token for many calls', async () => {
    const { client, credential } = clientWith([json(alert), json(alert), json(alert)])
    await Promise.all([client.alerts.get('1'), client.alerts.get('2')])
    await client.alerts.get('3')
    expect(credential.asked).toHaveLength(1)
  })

  it('gets another token once after a 401, then reports it', async () => {
    const { client, sent, credential } = clientWith([status(401), status(401)])
    const error: unknown = await client.alerts.get('da1').catch(caught)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 401, operationId: 'getAlert' })
    expect(credential.asked).toHaveLength(2)
    const tokens = sent.map(({ headers }) => headers.get('authorization'))
    expect(new Set(tokens).size).toBe(2)
  })

  it('lets a sign-in take its time, and starts the time of the call after it', async () => {
    const clock = createClock()
    const token = tokenWith(everything)
    const credential = {
      async getToken() {
        await clock.sleep(15 * 60_000)
        return { token, expiresOnTimestamp: clock.now() + 3_600_000 }
      },
    }
    const { fetch, sent } = createFetch(hang, hang, hang, hang)
    const { now, sleep, timer } = clock
    const client = createDefenderClient({ credential, fetch, now, sleep, timer, random: () => 1 })
    const error: unknown = await clock.settle(client.alerts.get('da1')).catch(caught)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(clock.elapsed()).toBe(15 * 60_000 + 100_000)
    expect(sent).toHaveLength(4)
  })

  it('ends a sign-in when the caller gives up, and lets the credential know', async () => {
    let signal: AbortSignal | undefined
    const credential = {
      getToken: (_: unknown, options?: { abortSignal?: AbortSignal }) => {
        signal = options?.abortSignal
        return new Promise<never>(() => undefined)
      },
    }
    const { client, clock, sent } = clientWith([], { credential })
    const controller = new AbortController()
    const body = { Comment: 'x', IsolationType: 'Full' } as const
    const ended = client.machines.isolate('m-1', body, { signal: controller.signal }).catch(caught)
    await clock.advance(60 * 60_000)
    controller.abort()
    const error = await ended
    expect(error).toBeInstanceOf(AbortedError)
    expect(error).toHaveProperty('next', expect.stringMatching(/^Nothing was carried out/))
    expect(signal?.aborted).toBe(true)
    expect(sent).toEqual([])
  })

  it('answers a challenge with a token that satisfies it, also where the credential caches', async () => {
    const asked: unknown[] = []
    const credential = {
      async getToken(_: unknown, { claims, enableCae }: GetTokenOptions = {}) {
        asked.push({ claims, enableCae })
        const token = tokenWith(everything, claims === undefined ? 1 : 2)
        return { token, expiresOnTimestamp: startOfTime + 3_600_000 }
      },
    }
    const challenge = `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`
    const answers = [status(401, { 'www-authenticate': challenge }), json(alert)]
    const { client, sent } = clientWith(answers, { credential })
    await expect(client.alerts.get('da1')).resolves.toEqual(alert)
    expect(asked).toEqual([{}, { claims: '{"access_token":{}}', enableCae: true }])
    expect(sent).toHaveLength(2)
  })

  it('does not send an isolation again with the token that was refused', async () => {
    const token = tokenWith(everything)
    const credential = {
      getToken: async () => ({ token, expiresOnTimestamp: startOfTime + 3_600_000 }),
    }
    const { client, sent } = clientWith([status(401), json({}, 201)], { credential })
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(call).rejects.toMatchObject({ code: 'MDE_UNAUTHORIZED', status: 401 })
    expect(sent).toHaveLength(1)
  })

  it('keeps to the other token in later retries', async () => {
    const { client, clock, sent } = clientWith([status(401), status(503), status(503), json(alert)])
    await expect(clock.settle(client.alerts.get('da1'))).resolves.toEqual(alert)
    const [first, ...later] = sent.map(({ headers }) => headers.get('authorization'))
    expect(later).toHaveLength(3)
    expect(new Set(later).size).toBe(1)
    expect(later).not.toContain(first)
  })

  it('passes on what the credential throws, unchanged and unrepeated', async () => {
    const failure = new Error('sign-in failed')
    let asked = 0
    const credential = {
      getToken: () => {
        asked++
        return Promise.reject(failure)
      },
    }
    await expect(clientWith([], { credential }).client.alerts.get('da1')).rejects.toBe(failure)
    expect(asked).toBe(1)
  })
})
