import { describe, expect, it } from 'vitest'
import type { RequestNote, ResponseNote, RetryNote } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { createCredential } from '../fakes/credential.ts'
import { type Answer, connectionRefused, hang, json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1' }
const guid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const idOf = (headers: Headers | undefined) => headers?.get('client-request-id')

describe('the id of a call', () => {
  it('goes out with each attempt, and is another for each call', async () => {
    const { client, clock, sent } = clientWith([status(503), json(alert), json(alert)])
    await clock.settle(client.alerts.get('da1'))
    await client.alerts.get('da1')
    const [first, again, second] = sent.map(({ headers }) => idOf(headers))
    expect(first).toMatch(guid)
    expect(again).toBe(first)
    expect(second).toMatch(guid)
    expect(second).not.toBe(first)
  })

  it('is that of the caller where there is one, and no header is sent twice', async () => {
    const { client, sent } = clientWith([json(alert)])
    await client.alerts.get('da1', { headers: { 'Client-Request-Id': 'mine', Accept: 'application/xml' } })
    expect(idOf(sent[0]?.headers)).toBe('mine')
    expect(sent[0]?.headers.get('accept')).toBe('application/xml')
  })

  it('goes out with raw calls, another for each', async () => {
    const { client, sent } = clientWith([json(alert), json(alert), json(alert)])
    const init = { params: { path: { id: 'da1' } } }
    await client.raw.GET('/api/alerts/{id}', init)
    await client.raw.GET('/api/alerts/{id}', init)
    await client.raw.GET('/api/alerts/{id}', { ...init, headers: { 'client-request-id': 'mine' } })
    const [first, second, third] = sent.map(({ headers }) => idOf(headers))
    expect(first).toMatch(guid)
    expect(second).toMatch(guid)
    expect(second).not.toBe(first)
    expect(third).toBe('mine')
  })

  const failures: { name: string; answers: Answer[]; code: string; timesSent: number; options?: object }[] = [
    { name: 'a refusal', answers: [status(503), status(404)], code: 'MDE_HTTP', timesSent: 2 },
    {
      name: 'a network fault',
      answers: [status(503), connectionRefused()],
      code: 'MDE_NETWORK',
      timesSent: 2,
    },
    { name: 'a timeout of the attempts', answers: [hang, hang], code: 'MDE_TIMEOUT', timesSent: 2 },
    {
      name: 'a success that cannot be read',
      answers: [status(503), json(7)],
      code: 'MDE_DECODE',
      timesSent: 2,
    },
    {
      name: 'a missing permission',
      answers: [],
      code: 'MDE_PERMISSION_MISSING',
      timesSent: 0,
      options: { credential: createCredential({ scp: 'x' }) },
    },
  ]
  it.each(failures)(
    'is in the error of $name, with the attempts',
    async ({ answers, code, timesSent, options }) => {
      const { client, clock } = clientWith(answers, { retry: { attempts: 2 }, ...options })
      const headers = { 'client-request-id': 'mine' }
      const error: unknown = await clock
        .settle(client.alerts.get('da1', { headers }))
        .catch((caught: unknown) => caught)
      expect(error).toMatchObject({ code, clientRequestId: 'mine', timesSent, operationId: 'getAlert' })
    },
  )

  it('is in the error of a call that was aborted, and of one whose quota is used up', async () => {
    const controller = new AbortController()
    controller.abort()
    const { client } = clientWith([json({ value: 'x' }), json({ value: 'x' })], {
      quota: { mode: 'refuse' },
      preflight: 'off',
    })
    const headers = { 'client-request-id': 'mine' }
    await expect(client.alerts.get('da1', { headers, signal: controller.signal })).rejects.toMatchObject({
      code: 'MDE_ABORTED',
      clientRequestId: 'mine',
      timesSent: 0,
    })
    for (let call = 0; call < 2; call++) await client.machineActions.getPackageSasUri('a')
    await expect(client.machineActions.getPackageSasUri('a', { headers })).rejects.toMatchObject({
      code: 'MDE_QUOTA',
      clientRequestId: 'mine',
    })
  })

  it('is in the error of a page that leads nowhere, with the id of the service', async () => {
    const page = (n: number) => ({ value: [{ id: `a${n}` }], '@odata.nextLink': 'https://evil.test/' })
    const { client, clock } = clientWith([status(503), json(page(1), 200, { 'x-ms-request-id': 'r-1' })])
    const headers = { 'client-request-id': 'mine' }
    await expect(clock.settle(client.alerts.list({}, { headers }).toArray())).rejects.toMatchObject({
      code: 'MDE_PAGING',
      clientRequestId: 'mine',
      requestId: 'r-1',
      timesSent: 2,
    })
  })

  it('is told to hooks, with the ids of the service', async () => {
    const requests: RequestNote[] = []
    const responses: ResponseNote[] = []
    const retries: RetryNote[] = []
    const refusal = json({ error: { code: 'InternalServerError', target: 'c-1' } }, 500, {
      'request-id': 'r-1',
    })
    const answers = [refusal, json(alert, 200, { 'x-ms-request-id': 'r-2' })]
    const { client, clock } = clientWith(answers, {
      onRequest: (note) => requests.push(note),
      onResponse: (note) => responses.push(note),
      onRetry: (note) => retries.push(note),
    })
    const options = { headers: { 'client-request-id': 'mine' } }
    await expect(clock.settle(client.alerts.get('da1', options))).resolves.toEqual(alert)
    expect([...requests, ...responses, ...retries].map(({ clientRequestId }) => clientRequestId)).toEqual(
      Array(5).fill('mine'),
    )
    expect(responses).toMatchObject([
      { requestId: 'r-1', correlationId: 'c-1' },
      { requestId: 'r-2', correlationId: undefined },
    ])
  })
})

describe('attemptTimeoutMs of a call', () => {
  it('goes before that of the client', async () => {
    const { client, clock, sent } = clientWith([hang, json(alert)], { attemptTimeoutMs: 10 })
    await clock.settle(client.alerts.get('da1', { attemptTimeoutMs: 70 }))
    expect(sent).toHaveLength(2)
    expect(clock.elapsed()).toBe(70 + 500)
  })

  it('must be a time', async () => {
    const { client, sent } = clientWith([])
    await expect(client.alerts.get('da1', { attemptTimeoutMs: 0 })).rejects.toMatchObject({
      code: 'MDE_CONFIG',
    })
    expect(sent).toEqual([])
  })
})
