import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { PermissionError } from '../../src/index.ts'
import { clientWith } from '../fakes/client.ts'
import { createCredential } from '../fakes/credential.ts'
import { json, status } from '../fakes/fetch.ts'

const alert = { id: 'da1', title: 'Something' }

describe('raw', () => {
  it('answers with data and the response', async () => {
    const { client, sent } = clientWith([json(alert)])
    const { data, error, response } = await client.raw.GET('/api/alerts/{id}', {
      params: { path: { id: 'a/b' } },
    })
    expect({ data, error, status: response.status }).toEqual({ data: alert, error: undefined, status: 200 })
    expect(sent).toMatchObject([{ path: '/api/alerts/a%2Fb' }])
    expect(sent[0]?.headers.get('authorization')).toMatch(/^Bearer ey/)
  })

  const lengths = [
    { name: 'of known length', headers: { 'content-length': '24' } },
    { name: 'of unknown length', headers: {} },
  ]
  it.each(lengths)('keeps every digit of a number in a body $name', async ({ headers }) => {
    const { client } = clientWith([new Response('{"n":9007199254740993123}', { headers: { ...headers } })])
    const { data } = await client.raw.GET('/api/alerts')
    expect(data).toEqual({ n: 9007199254740993123n })
  })

  it('gives bytes and text as they came', async () => {
    const bytes = Uint8Array.of(0, 255, 254, 10)
    const { client } = clientWith([new Response(bytes), new Response(' {"n":1} ')])
    const { data } = await client.raw.GET('/api/alerts', { parseAs: 'arrayBuffer' })
    expect(new Uint8Array(data ?? new ArrayBuffer())).toEqual(bytes)
    const { data: text } = await client.raw.GET('/api/alerts', { parseAs: 'text' })
    expect(text).toBe(' {"n":1} ')
  })

  it('throws for no status', async () => {
    const body = { error: { code: 'ResourceNotFound', message: 'None.' } }
    const { client } = clientWith([json(body, 404)])
    const { data, error, response } = await client.raw.GET('/api/alerts/{id}', {
      params: { path: { id: 'x' } },
    })
    expect({ data, error, status: response.status }).toEqual({ data: undefined, error: body, status: 404 })
  })

  it('knows the operation, and so its permission', async () => {
    const { client, sent } = clientWith([], { credential: createCredential({ scp: 'Machine.Read' }) })
    const error: unknown = await client.raw.GET('/api/alerts').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({ operationId: 'listAlerts' })
    expect(sent).toEqual([])
  })

  it('retries reads', async () => {
    const { client, clock, sent } = clientWith([status(500), json({ value: [] })])
    await expect(clock.settle(client.raw.GET('/api/alerts'))).resolves.toMatchObject({ data: { value: [] } })
    expect(sent).toHaveLength(2)
  })

  it('listens to the signal of the call', async () => {
    const { client, sent } = clientWith([])
    const call = client.raw.GET('/api/alerts', { signal: AbortSignal.abort() })
    await expect(call).rejects.toMatchObject({ code: 'MDE_ABORTED' })
    expect(sent).toEqual([])
  })

  it('does not take the token to another host', async () => {
    const { client, sent, credential } = clientWith([])
    const call = client.raw.GET('/api/alerts', { baseUrl: 'https://evil.test' })
    await expect(call).rejects.toBeInstanceOf(ConfigError)
    expect(sent).toEqual([])
    expect(credential.asked).toEqual([])
  })

  it('refuses an empty parameter', async () => {
    const { client, sent } = clientWith([])
    const call = client.raw.GET('/api/alerts/{id}', { params: { path: { id: '' } } })
    await expect(call).rejects.toBeInstanceOf(ConfigError)
    expect(sent).toEqual([])
  })

  const unknown = [
    { name: 'a GET, and retries it', method: 'GET', sends: 2 },
    { name: 'a POST, and sends it once', method: 'POST', sends: 1 },
  ] as const
  it.each(unknown)('takes a path that the specs lack: $name', async ({ method, sends }) => {
    const { client, clock, sent } = clientWith([status(500), json({})])
    // As a caller without types would.
    const send = client.raw[method] as (path: string) => Promise<unknown>
    await clock.settle(send('/api/unknown'))
    expect(sent).toHaveLength(sends)
    expect(sent[0]?.headers.get('authorization')).toMatch(/^Bearer ey/)
  })

  it('takes middleware, which the methods do not see', async () => {
    const { client, sent } = clientWith([json({ value: [] }), json({ value: [] })])
    client.raw.use({
      onRequest({ request }) {
        request.headers.set('x-extra', 'yes')
        return request
      },
    })
    await client.raw.GET('/api/alerts')
    await client.alerts.list().toArray()
    expect(sent.map(({ headers }) => headers.get('x-extra'))).toEqual(['yes', null])
  })
})
