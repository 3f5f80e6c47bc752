import { NetworkError } from '@mde-kit/contract/errors'
import { isolateMachine } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { fetchAndRead } from '../../src/policies/fetch-and-read.ts'
import { Lifetime } from '../../src/time/lifetime.ts'
import { aRead, anIsolation, callTo, terms } from '../fakes/calls.ts'
import { connectionRefused, createFetch, cutBody, hang, json, status } from '../fakes/fetch.ts'

const encode = (text: string) => new TextEncoder().encode(text).buffer

function faultOf(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('underneath'), { code }) })
}

describe('fetchAndRead', () => {
  it('sends method, address, headers and body', async () => {
    const { fetch, sent } = createFetch(json({}))
    await fetchAndRead(fetch)(
      callTo(isolateMachine, { url: 'https://a.test/x?y=1', body: encode('{"a":1}') }),
      terms(),
    )
    expect(sent).toMatchObject([{ method: 'POST', url: 'https://a.test/x?y=1', body: '{"a":1}' }])
    expect(sent[0]?.headers.get('accept')).toBe('application/json')
  })

  it('sends its token in place of what the caller has for one', async () => {
    const { fetch, sent } = createFetch(json({}))
    const headers = { authorization: 'Basic abc', accept: 'text/plain' }
    await fetchAndRead(fetch)(callTo(undefined, { headers }), terms({ token: 'mine' }))
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
      authorization: 'Bearer mine',
      accept: 'text/plain',
    })
    expect(headers.authorization).toBe('Basic abc')
  })

  it('can send the same call twice', async () => {
    const { fetch, sent } = createFetch(json({}), json({}))
    const call = callTo(isolateMachine, { body: encode('{"a":1}') })
    await fetchAndRead(fetch)(call, terms())
    await fetchAndRead(fetch)(call, terms())
    expect(sent.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}'])
  })

  it('gives back an answer whose body has been read', async () => {
    const { fetch } = createFetch(json({ value: [1] }, 201, { 'x-extra': 'yes' }))
    const response = await fetchAndRead(fetch)(aRead, terms())
    expect(response.status).toBe(201)
    expect(response.headers.get('x-extra')).toBe('yes')
    expect(response.text()).toBe('{"value":[1]}')
  })

  it.each([204, 205, 304])('takes a %i without body', async (code) => {
    const { fetch } = createFetch(status(code))
    await expect(fetchAndRead(fetch)(aRead, terms())).resolves.toMatchObject({
      status: code,
      bytes: new Uint8Array(),
    })
  })

  it('asks for redirects as answers', async () => {
    let redirect: unknown
    const send = fetchAndRead(async (_, init) => {
      redirect = init?.redirect
      return status(307, { location: 'https://elsewhere.test/' })
    })
    await expect(send(anIsolation, terms())).resolves.toMatchObject({ status: 307 })
    expect(redirect).toBe('manual')
  })

  it('names host and code of a refused connection, and keeps the cause', async () => {
    const fault = connectionRefused()
    const error: unknown = await fetchAndRead(createFetch(fault).fetch)(aRead, terms()).catch(
      (caught: unknown) => caught,
    )
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({
      operationId: 'listAlerts',
      cause: fault,
      message: 'listAlerts: no answer from api.security.microsoft.com (ECONNREFUSED).',
    })
  })

  const advice = [
    {
      name: 'a name that does not resolve',
      fault: faultOf('ENOTFOUND'),
      call: anIsolation,
      next: /^Nothing was sent/,
    },
    {
      name: 'several addresses that refuse',
      fault: new TypeError('fetch failed', { cause: new AggregateError([connectionRefused()]) }),
      call: anIsolation,
      next: /^Nothing was sent/,
    },
    {
      name: 'an unknown certificate',
      fault: faultOf('SELF_SIGNED_CERT_IN_CHAIN'),
      call: anIsolation,
      next: /NODE_EXTRA_CA_CERTS/,
    },
    {
      name: 'a reset on an isolation',
      fault: faultOf('ECONNRESET'),
      call: anIsolation,
      next: /may have been carried out/,
    },
    { name: 'a reset on a read', fault: faultOf('ECONNRESET'), call: aRead, next: /^Try again/ },
    {
      name: 'a fault without code',
      fault: new TypeError('odd'),
      call: anIsolation,
      next: /may have been carried out/,
    },
  ]
  it.each(advice)('says what to do about $name', async ({ fault, call, next }) => {
    const error: unknown = await fetchAndRead(createFetch(fault).fetch)(call, terms()).catch(
      (caught: unknown) => caught,
    )
    expect(error).toMatchObject({ next: expect.stringMatching(next) as string })
  })

  it('takes a body that breaks off for a network fault', async () => {
    const error: unknown = await fetchAndRead(createFetch(cutBody()).fetch)(aRead, terms()).catch(
      (caught: unknown) => caught,
    )
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toHaveProperty(
      'message',
      'listAlerts: the answer broke off, from api.security.microsoft.com.',
    )
  })

  it('throws the reason of the call, not the abort of fetch', async () => {
    const lifetime = new Lifetime()
    const work = fetchAndRead(createFetch(hang).fetch)(aRead, terms({ lifetime }))
    setImmediate(() => lifetime.end(new Error('over')))
    await expect(work).rejects.toThrow('over')
  })
})
