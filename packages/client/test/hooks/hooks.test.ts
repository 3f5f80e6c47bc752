import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, type ContextManager, context, ROOT_CONTEXT } from '@opentelemetry/api'
import { InMemorySpanExporter, BasicTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { describe, expect, it } from 'vitest'
import type { RequestNote, ResponseNote, RetryNote } from '../../src/index.ts'
import { logTo, traceWith } from '../../src/telemetry.ts'
import { clientWith } from '../fakes/client.ts'
import { connectionRefused, json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }

function setUpHooks() {
  const requests: RequestNote[] = []
  const responses: ResponseNote[] = []
  const retries: RetryNote[] = []
  const hooks = {
    onRequest: (request: RequestNote) => requests.push(request),
    onResponse: (response: ResponseNote) => responses.push(response),
    onRetry: (retry: RetryNote) => retries.push(retry),
  }
  return { requests, responses, retries, hooks }
}

describe('hooks', () => {
  it('tell of every request, answer and wait', async () => {
    const { requests, responses, retries, hooks } = setUpHooks()
    const answers = [connectionRefused(), status(503, { 'retry-after': '2' }), json(alert)]
    const { client, clock } = clientWith(answers, hooks)
    await clock.settle(client.alerts.get('da1'))
    const url = 'https://api.security.microsoft.com/api/alerts/da1'
    expect(requests).toMatchObject(
      [1, 2, 3].map((attempt) => ({ name: 'getAlert', method: 'GET', url, attempt })),
    )
    expect(responses.map(({ attempt, status }) => [attempt, status])).toEqual([
      [2, 503],
      [3, 200],
    ])
    expect(responses[0]?.responseHeaders.get('retry-after')).toBe('2')
    const { clientRequestId } = requests[0] ?? {}
    const call = { name: 'getAlert', tenantId: undefined, clientRequestId }
    expect(retries).toEqual([
      { ...call, attempts: 1, waitMs: 500, status: undefined },
      { ...call, attempts: 2, waitMs: 2000, status: 503 },
    ])
  })

  it('say how long an answer took', async () => {
    const { responses, hooks } = setUpHooks()
    const { client, clock } = clientWith([() => clock.sleep(70).then(() => json(alert))], hooks)
    await clock.settle(client.alerts.get('da1'))
    expect(responses.map(({ durationMs }) => durationMs)).toEqual([70])
  })

  it('show no token, and change no request', async () => {
    const { requests, responses, hooks } = setUpHooks()
    const onRequest = (request: RequestNote) => {
      requests.push(request)
      request.headers.set('accept', 'text/plain')
    }
    const { client, sent } = clientWith([json(alert)], { ...hooks, onRequest })
    await client.alerts.get('da1')
    expect(requests[0]?.headers.get('authorization')).toBeNull()
    expect(responses[0]?.headers.get('authorization')).toBeNull()
    expect(sent[0]?.headers.get('authorization')).toMatch(/^Bearer /)
    expect(sent[0]?.headers.get('accept')).toBe('application/json')
  })

  it('hand the raw response of a call back, whose body can be read', async () => {
    const raw: Response[] = []
    const options = { onResponse: (response: Response) => raw.push(response) }
    const answers = [json(alert, 200, { 'x-odd': '1' }), json({ error: { code: 'NotFound' } }, 404)]
    const { client } = clientWith(answers)
    await expect(client.alerts.get('da1', options)).resolves.toEqual(alert)
    await expect(client.alerts.get('da2', options)).rejects.toMatchObject({ status: 404 })
    expect(raw.map((response) => response.status)).toEqual([200, 404])
    expect(raw[0]?.headers.get('x-odd')).toBe('1')
    expect(await raw[0]?.json()).toEqual(alert)
  })
})

describe('logTo', () => {
  it('writes lines without query, header or body', async () => {
    const lines: string[] = []
    const line = (level: string) => (message: string, fields: object) =>
      lines.push(`${level} ${message} ${JSON.stringify(fields)}`)
    const logger = { debug: line('debug'), warn: line('warn') }
    const { client, clock } = clientWith([status(500), json({ value: [] })], logTo(logger))
    await clock.settle(client.alerts.list({ filter: "title eq 'secret'" }).toArray())
    const path = '"path":"/api/alerts"'
    expect(lines).toEqual([
      `debug listAlerts is sent {"method":"GET",${path},"attempt":1}`,
      `warn listAlerts was answered with 500 {${path},"status":500,"attempt":1,"durationMs":0}`,
      'warn listAlerts is sent again in 500 ms {"attempts":1,"waitMs":500,"status":500}',
      `debug listAlerts is sent {"method":"GET",${path},"attempt":2}`,
      `debug listAlerts was answered with 200 {${path},"status":200,"attempt":2,"durationMs":0}`,
    ])
  })
})

describe('traceWith', () => {
  function setUpSpans() {
    const exporter = new InMemorySpanExporter()
    const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
    const tracer = provider.getTracer('test')
    return { tracer, trace: traceWith(tracer), spans: () => exporter.getFinishedSpans() }
  }

  it('makes one span of a call, with its permissions, attempts and the wait for its quota', async () => {
    const { trace, spans } = setUpSpans()
    const answers = [json({ value: 'link' }), status(503), json({ value: 'link' })]
    const quota = { mode: 'wait' } as const
    const { client, clock } = clientWith(answers, { trace, quota, preflight: 'off' })
    await clock.settle(client.machineActions.getPackageSasUri('a'))
    await clock.settle(client.machineActions.getPackageSasUri('a'))
    expect(spans().map(({ name, attributes }) => ({ name, attributes }))).toMatchObject([
      { name: 'getPackageSasUri', attributes: { 'mde.attempts': 1, 'mde.quota_wait_ms': 0 } },
      {
        name: 'getPackageSasUri',
        attributes: {
          'http.request.method': 'GET',
          'http.response.status_code': 200,
          'server.address': 'api.security.microsoft.com',
          'server.port': 443,
          'mde.operation': 'getPackageSasUri',
          'mde.permissions': ['Machine.CollectForensics', 'Machine.Read.All', 'Machine.ReadWrite.All'],
          'mde.attempts': 2,
          // Half a second of it passed before the second attempt.
          'mde.quota_wait_ms': 59_500,
        },
      },
    ])
  })

  it('tells how long a call has waited for its quota that was given up meanwhile', async () => {
    const { trace, spans } = setUpSpans()
    const answers = [json({ value: 'link' }), json({ value: 'link' })]
    const { client, clock } = clientWith(answers, { trace, quota: { mode: 'wait' }, preflight: 'off' })
    const ask = (signal?: AbortSignal) => client.machineActions.getPackageSasUri('a', { signal })
    await clock.settle(ask())
    await clock.settle(ask())
    const controller = new AbortController()
    const third = ask(controller.signal).catch(() => undefined)
    await clock.advance(10_000)
    controller.abort()
    await third
    await clock.advance(0)
    expect(spans().at(-1)?.attributes).toMatchObject({
      'error.type': 'MDE_ABORTED',
      'mde.attempts': 0,
      'mde.quota_wait_ms': 10_000,
    })
  })

  it('is the parent of what an instrumented fetch traces', async () => {
    const { tracer, trace, spans } = setUpSpans()
    context.setGlobalContextManager(keptContexts())
    try {
      const answer = () => {
        tracer.startSpan('GET').end()
        return json(alert)
      }
      const { client } = clientWith([answer, answer], { trace })
      await Promise.all([client.alerts.get('da1'), client.alerts.get('da2')])
    } finally {
      context.disable()
    }
    const calls = spans().filter(({ name }) => name === 'getAlert')
    const parents = spans().flatMap(({ name, parentSpanContext }) =>
      name === 'GET' ? parentSpanContext : [],
    )
    expect(calls).toHaveLength(2)
    expect(parents.map((parent) => parent?.spanId).sort()).toEqual(
      calls.map((span) => span.spanContext().spanId).sort(),
    )
  })

  it('marks refusals and failures', async () => {
    const { trace, spans } = setUpSpans()
    const { client, clock } = clientWith([status(404), connectionRefused()], {
      trace,
      retry: { attempts: 1 },
    })
    await expect(clock.settle(client.alerts.get('da1'))).rejects.toMatchObject({ status: 404 })
    await expect(clock.settle(client.alerts.get('da1'))).rejects.toMatchObject({ code: 'MDE_NETWORK' })
    expect(spans().map(({ status, attributes }) => [status.code, attributes['error.type']])).toEqual([
      [2, undefined],
      [2, 'MDE_NETWORK'],
    ])
  })
})

/** Hands the context of a call down to what it awaits, as the context manager of the SDK for Node does. */
function keptContexts(): ContextManager {
  const store = new AsyncLocalStorage<Context>()
  const manager: ContextManager = {
    active: () => store.getStore() ?? ROOT_CONTEXT,
    with: (entered, run, _self, ...args) => store.run(entered, () => run(...args)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  }
  return manager
}
