import type { GetTokenOptions } from '@mde-kit/contract'
import { AbortedError, ConfigError, NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import {
  createDefenderClient,
  DecodeError,
  HttpError,
  PermissionError,
  RateLimitedError,
} from '../src/index.ts'
import { clientWith } from './fakes/client.ts'
import { createClock, startOfTime } from './fakes/clock.ts'
import { createCredential, everything, tokenWith } from './fakes/credential.ts'
import { connectionRefused, createFetch, cutBody, hang, json, status } from './fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }
const caught = (error: unknown) => error

describe('createDefenderClient', () => {
  it('asks for no token and sends nothing before the first call', () => {
    const { client, sent, credential } = clientWith([])
    client.alerts.list()
    expect(sent).toEqual([])
    expect(credential.asked).toEqual([])
  })

  it('reads a record', async () => {
    const { client, sent } = clientWith([json(alert)])
    expect(await client.alerts.get('da1')).toEqual(alert)
    expect(sent).toMatchObject([
      { method: 'GET', url: 'https://api.security.microsoft.com/api/alerts/da1', body: '' },
    ])
    const headers = Object.fromEntries(sent[0]?.headers ?? [])
    expect(headers).toMatchObject({ accept: 'application/json', 'user-agent': 'mde-kit-client' })
    expect(headers['authorization']).toMatch(/^Bearer ey/)
    expect(headers).not.toHaveProperty('content-type')
  })

  it('sends a body as JSON, with keys as the service spells them', async () => {
    const { client, sent } = clientWith([json({ id: 'a-1', status: 'Pending' }, 201)])
    await client.machines.isolate('m-1', { Comment: 'Alert 1', IsolationType: 'Full' })
    expect(sent).toMatchObject([{ method: 'POST', path: '/api/machines/m-1/isolate' }])
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ Comment: 'Alert 1', IsolationType: 'Full' })
    expect(sent[0]?.headers.get('content-type')).toBe('application/json')
  })

  it.each([
    { name: 'without a body', answer: () => status(200) },
    { name: 'with an empty body', answer: () => new Response('') },
    { name: 'with 204', answer: () => status(204) },
    { name: 'with a body nobody asked for', answer: () => json({ odd: true }) },
  ])('takes an empty success $name', async ({ answer }) => {
    const { client } = clientWith([answer()])
    await expect(
      client.alerts.batchUpdate({ alertIds: ['da1'], status: 'Resolved' }),
    ).resolves.toBeUndefined()
  })

  it('calls the host of the cloud and region, with the audience of the cloud', async () => {
    const { client, sent, credential } = clientWith([json(alert)], { geo: 'eu', tenantId: 'contoso' })
    await client.alerts.get('da1')
    expect(sent[0]?.url).toBe('https://eu.api.security.microsoft.com/api/alerts/da1')
    expect(credential.asked).toMatchObject([
      { scopes: 'https://api.securitycenter.microsoft.com/.default', options: { tenantId: 'contoso' } },
    ])
  })

  it('calls another host when told so', async () => {
    const { client, sent } = clientWith([json(alert)], {
      apiBase: 'http://localhost:4000',
      resource: 'api://mine',
    })
    await client.alerts.get('da1')
    expect(sent[0]?.url).toBe('http://localhost:4000/api/alerts/da1')
  })

  it('puts the user agent of the program first, and the headers of the call on top', async () => {
    const { client, sent } = clientWith([json(alert)], { userAgent: 'alert-mover/2.1' })
    await client.alerts.get('da1', { headers: { 'x-trace': '1', authorization: 'Basic abc' } })
    expect(sent[0]?.headers.get('user-agent')).toBe('alert-mover/2.1 mde-kit-client')
    expect(sent[0]?.headers.get('x-trace')).toBe('1')
    expect(sent[0]?.headers.get('authorization')).toMatch(/^Bearer ey/)
  })

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

  it('reads again after a cut body, a refused connection and a 503', async () => {
    const { client, clock, sent } = clientWith([cutBody(), connectionRefused(), status(503), json(alert)])
    await expect(clock.settle(client.alerts.get('da1'))).resolves.toEqual(alert)
    expect(sent).toHaveLength(4)
  })

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

  it('sends nothing without the permission', async () => {
    const { client, sent } = clientWith([], { credential: createCredential({ scp: 'Alert.Read' }) })
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    const error: unknown = await call.catch(caught)
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({ missing: ['Machine.Isolate'] })
    expect(sent).toEqual([])
  })

  it('lets one call go without pre-flight', async () => {
    const { client, sent } = clientWith([json(alert)], { credential: createCredential({ scp: 'x' }) })
    await expect(client.alerts.get('da1')).rejects.toBeInstanceOf(PermissionError)
    await expect(client.alerts.get('da1', { preflight: 'off' })).resolves.toEqual(alert)
    expect(sent).toHaveLength(1)
  })

  it('warns instead when told so', async () => {
    const warnings: unknown[] = []
    const { client } = clientWith([json(alert)], {
      credential: createCredential({ scp: 'x' }),
      preflight: 'warn',
      onWarning: (warning) => warnings.push(warning),
    })
    await client.alerts.get('da1')
    expect(warnings).toMatchObject([{ code: 'MDE_PERMISSION_MISSING', operationId: 'getAlert' }])
  })

  const unreadable = [
    { name: 'HTML', answer: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) },
    {
      name: 'JSON that was cut off',
      answer: () => new Response('{"id":"d', { headers: { 'content-type': 'application/json' } }),
    },
    {
      name: 'JSON that was cut off, with its length',
      answer: () => new Response('{"id":"d', { headers: { 'content-length': '8' } }),
    },
    { name: 'nothing', answer: () => status(200) },
    { name: 'null', answer: () => json(null) },
    { name: 'a number', answer: () => json(7) },
    { name: 'a list', answer: () => json([alert]) },
  ]
  it.each(unreadable)('throws DecodeError for a record that is $name', async ({ answer }) => {
    const { client } = clientWith([answer()], { retry: { attempts: 1 } })
    const error: unknown = await client.alerts.get('da1').catch(caught)
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ code: 'MDE_DECODE', operationId: 'getAlert' })
  })

  const cut = () => new Response('{"id":"da1","ti', { headers: { 'content-type': 'application/json' } })
  const html = () => new Response('<html>', { headers: { 'content-type': 'text/html' } })
  it.each([
    { name: 'JSON that was cut off', answer: cut },
    { name: 'HTML', answer: html },
    { name: 'no body', answer: () => status(200) },
  ])('reads again after a success with $name, and hands back both', async ({ answer }) => {
    const raw: number[] = []
    const { client, clock, sent } = clientWith([answer(), json(alert)])
    const onResponse = (response: Response) => raw.push(response.status)
    await expect(clock.settle(client.alerts.get('da1', { onResponse }))).resolves.toEqual(alert)
    expect(sent).toHaveLength(2)
    expect(raw).toEqual([200, 200])
  })

  it('does not send a write again whose answer was cut off', async () => {
    const { client, clock, sent } = clientWith([cut(), json({}, 201)])
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(clock.settle(call)).rejects.toMatchObject({ code: 'MDE_DECODE' })
    expect(sent).toHaveLength(1)
  })

  it('says that a write whose answer cannot be read was carried out', async () => {
    const { client } = clientWith([new Response('<html>', { status: 201 })])
    const call = client.machines.isolate('m-1', { Comment: 'x', IsolationType: 'Full' })
    await expect(call).rejects.toMatchObject({ next: expect.stringContaining('was carried out') as string })
  })

  it.each(['', ' ', '.', '..'])('sends nothing for the id "%s"', async (id) => {
    const { client, sent, credential } = clientWith([])
    const call = client.machines.isolate(id, { Comment: 'x', IsolationType: 'Full' })
    const error: unknown = await call.catch(caught)
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toHaveProperty('message', expect.stringContaining("'id'"))
    expect(sent).toEqual([])
    expect(credential.asked).toEqual([])
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

  it('waits for an action through the API', async () => {
    const action = { id: 'a-1', type: 'Isolate', machineId: 'm-1' }
    const { client, clock, sent } = clientWith([
      json({ ...action, status: 'Pending' }),
      json({ ...action, status: 'Succeeded' }),
    ])
    await expect(clock.settle(client.waitFor('a-1'))).resolves.toMatchObject({ status: 'Succeeded' })
    expect(sent.map(({ path }) => path)).toEqual(['/api/machineactions/a-1', '/api/machineactions/a-1'])
  })

  it('uses the global fetch where none is given, as it is at the time of the call', async () => {
    const client = createDefenderClient({ credential: createCredential() })
    const original = globalThis.fetch
    globalThis.fetch = async () => json(alert)
    try {
      await expect(client.alerts.get('da1')).resolves.toEqual(alert)
    } finally {
      globalThis.fetch = original
    }
  })

  it('reports a network fault once retries are spent', async () => {
    const { client, clock, sent } = clientWith(Array.from({ length: 4 }, connectionRefused))
    const error: unknown = await clock.settle(client.alerts.get('da1')).catch(caught)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toHaveProperty('message', expect.stringContaining('ECONNREFUSED'))
    expect(sent).toHaveLength(4)
  })
})
