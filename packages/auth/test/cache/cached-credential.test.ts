import { TimeoutError } from '@mde-kit/contract/errors'
import { describe, expect, it, vi } from 'vitest'
import { clientSecretCredential } from '../../src/flows/client-secret.ts'
import {
  clientId,
  fakeTokenEndpoint,
  grants,
  refuses,
  scope,
  tenantId,
  type Answer,
  unreachable,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const otherScope = 'https://securitycenter.onmicrosoft.com/windowsatpservice/.default'

function setUp(...answers: Answer[]) {
  const fake = fakeTokenEndpoint(...answers)
  const clock = { now: 0 }
  const credential = clientSecretCredential({
    tenantId,
    clientId,
    clientSecret: 's3cret',
    fetch: fake.fetch,
    now: () => clock.now,
  })
  return { credential, clock, requests: fake.requests }
}

const first = grants({ access_token: 'access-1' })
const second = grants({ access_token: 'access-2' })
const numbered = [first, second, grants({ access_token: 'access-3' })]

describe('cachedCredential', () => {
  it.each([
    { name: 'the same token just before five minutes are left', now: 3_300_000 - 1, want: 'access-1' },
    { name: 'the same token while more than a minute is left', now: 3_540_000 - 1, want: 'access-1' },
    { name: 'a new one when a minute is left', now: 3_540_000, want: 'access-2' },
    { name: 'a new one after the expiry', now: 4_000_000, want: 'access-2' },
  ])('gives $name', async ({ now, want }) => {
    const { credential, clock } = setUp(...numbered)
    await credential.getToken(scope)
    clock.now = now
    expect((await credential.getToken(scope)).token).toBe(want)
  })

  it('gives a token that lives less than a minute to one round of callers only', async () => {
    const short = grants({ expires_in: 60 })
    const { credential, requests } = setUp(short, short)
    expect(await credential.getToken(scope)).toMatchObject({
      expiresOnTimestamp: 60_000,
      refreshAfterTimestamp: 0,
    })
    await credential.getToken(scope)
    expect(requests).toHaveLength(2)
  })

  it('hands the old token out while one request renews it in the background', async () => {
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const { credential, clock, requests } = setUp(first, async (request, signal) => {
      await gate
      return second(request, signal)
    })
    await credential.getToken(scope)
    clock.now = 3_300_000
    expect((await credential.getToken(scope)).token).toBe('access-1')
    await vi.waitFor(() => expect(requests).toHaveLength(2), { interval: 1 })
    expect((await credential.getToken(scope)).token).toBe('access-1')
    release()
    await vi.waitFor(async () => expect((await credential.getToken(scope)).token).toBe('access-2'), {
      interval: 1,
    })
    expect(requests).toHaveLength(2)
  })

  it('waits longer and longer after renewals that fail, and says nothing while the token is good', async () => {
    const fails = refuses('invalid_client', { error_codes: [7000222] }, { status: 401 })
    const busy = refuses('temporarily_unavailable', {}, { status: 429, headers: { 'retry-after': '140' } })
    const { credential, clock, requests } = setUp(first, fails, fails, busy, second)
    const sentAt: number[] = []
    await credential.getToken(scope)
    for (clock.now = 3_300_000; clock.now < 3_540_000; clock.now += 10_000) {
      const before = requests.length
      expect((await credential.getToken(scope)).token).toMatch(/access-[12]/)
      await new Promise((resolve) => setImmediate(resolve)) // lets the background come to its end
      if (requests.length > before) sentAt.push((clock.now - 3_300_000) / 1000)
    }
    expect(sentAt).toEqual([0, 30, 90, 230])
    expect((await credential.getToken(scope)).token).toBe('access-2')
  })

  it('sends one request for calls made at once', async () => {
    const { credential, requests } = setUp(...numbered)
    const tokens = await Promise.all(
      [scope, [scope], [scope, scope]].map((scopes) => credential.getToken(scopes)),
    )
    expect(tokens.map(({ token }) => token)).toEqual(['access-1', 'access-1', 'access-1'])
    expect(requests).toHaveLength(1)
  })

  it.each([
    { name: 'scopes', scopes: otherScope, options: {} },
    { name: 'tenants', scopes: scope, options: { tenantId: 'contoso.com' } },
    { name: 'continuous access evaluation', scopes: scope, options: { enableCae: true } },
  ])('keeps $name apart', async ({ scopes, options }) => {
    const { credential } = setUp(...numbered)
    const tokens = [
      await credential.getToken(scope),
      await credential.getToken(scopes, options),
      await credential.getToken(scope),
    ]
    expect(tokens.map(({ token }) => token)).toEqual(['access-1', 'access-2', 'access-1'])
  })

  it('does not mind the order of scopes', async () => {
    const { credential, requests } = setUp(...numbered)
    await credential.getToken([scope, otherScope])
    await credential.getToken([otherScope, scope])
    expect(requests).toHaveLength(1)
  })

  it.each([
    { name: 'for claims', options: { claims: '{"access_token":{}}' } },
    { name: 'where a refresh is forced', options: { forceRefresh: true as const } },
  ])('skips the cached token $name, and keeps the new one', async ({ options }) => {
    const { credential } = setUp(...numbered)
    const tokens = [
      await credential.getToken(scope),
      await credential.getToken(scope, options),
      await credential.getToken(scope),
    ]
    expect(tokens.map(({ token }) => token)).toEqual(['access-1', 'access-2', 'access-2'])
  })

  it.each([
    { name: 'the plain one comes first', order: ['plain', 'claims'], want: ['plain', 'claims'] },
    { name: 'the plain one comes last', order: ['claims', 'plain'], want: ['claims'] },
  ])('keeps the token with claims of two asked for at once when $name', async ({ order, want }) => {
    const sent: string[] = []
    const echo: Answer = (request, signal) => {
      // MSAL adds claims of its own to any that are sent.
      const name = (request.form['claims'] ?? '').includes('access_token') ? 'claims' : 'plain'
      sent.push(name)
      return grants({ access_token: name })(request, signal)
    }
    const { credential } = setUp(echo, echo)
    const options = { plain: {}, claims: { claims: '{"access_token":{"nbf":{"essential":true}}}' } }
    const tokens = await Promise.all(
      order.map((name) => credential.getToken(scope, name === 'claims' ? options.claims : options.plain)),
    )
    expect(sent).toEqual(want)
    expect(tokens.at(-1)?.token).toBe('claims')
    expect((await credential.getToken(scope)).token).toBe('claims')
    expect(sent).toEqual(want)
  })

  it('sends one request for refreshes forced at once', async () => {
    const { credential, requests } = setUp(...numbered)
    await credential.getToken(scope)
    const force = () => credential.getToken(scope, { forceRefresh: true })
    const tokens = await Promise.all([force(), force()])
    expect(tokens.map(({ token }) => token)).toEqual(['access-2', 'access-2'])
    expect(requests).toHaveLength(2)
  })

  const faults = [
    { name: 'the network fails', answer: unreachable('ECONNRESET'), want: { code: 'MDE_NETWORK' } },
    {
      name: 'the service is too slow',
      answer: () => {
        throw new TimeoutError('x did not answer within 20 ms.', { next: 'Wait.' })
      },
      want: { code: 'MDE_TIMEOUT' },
    },
    {
      name: 'the service fails',
      answer: refuses('server_error', {}, { status: 500 }),
      want: { code: 'MDE_AUTH', status: 500 },
    },
    {
      name: 'the service asks to wait',
      answer: refuses('temporarily_unavailable', {}, { status: 429 }),
      want: { code: 'MDE_AUTH', status: 429 },
    },
    {
      name: 'a gateway answers',
      answer: () => new Response('<html>', { status: 502 }),
      want: { code: 'MDE_AUTH', status: 502 },
    },
  ]

  it.each(faults)('gives the old token when $name during a renewal', async ({ answer }) => {
    const { credential, clock, requests } = setUp(first, answer, second)
    await credential.getToken(scope)
    clock.now = 3_599_999
    expect((await credential.getToken(scope)).token).toBe('access-1')
    expect((await credential.getToken(scope)).token).toBe('access-2') // and tries again the next time
    expect(requests).toHaveLength(3)
  })

  it.each(faults)('does not give it once it has expired when $name', async ({ answer, want }) => {
    const { credential, clock } = setUp(first, answer)
    await credential.getToken(scope)
    clock.now = 3_600_000
    expect(await rejection(credential.getToken(scope))).toMatchObject(want)
  })

  it.each(faults)('does not give it for claims when $name', async ({ answer, want }) => {
    const { credential } = setUp(first, answer)
    await credential.getToken(scope)
    expect(await rejection(credential.getToken(scope, { claims: '{"access_token":{}}' }))).toMatchObject(want)
  })

  it.each(faults)('does not give it where a refresh is forced when $name', async ({ answer, want }) => {
    const { credential } = setUp(first, answer)
    await credential.getToken(scope)
    expect(await rejection(credential.getToken(scope, { forceRefresh: true }))).toMatchObject(want)
  })

  it('does not give it once it has expired while the renewal was under way', async () => {
    const { credential, clock } = setUp(first, (request, signal) => {
      clock.now = 3_600_000
      return unreachable('ECONNRESET')(request, signal)
    })
    await credential.getToken(scope)
    clock.now = 3_550_000
    expect(await rejection(credential.getToken(scope))).toMatchObject({ code: 'MDE_NETWORK' })
  })

  it.each([
    { name: 'a refusal', answer: refuses('invalid_client', { error_codes: [7000222] }, { status: 401 }) },
    { name: 'an unreadable answer', answer: () => new Response('<html>') },
  ])('does not hide $name behind the old token', async ({ answer }) => {
    const { credential, clock } = setUp(first, answer)
    await credential.getToken(scope)
    clock.now = 3_550_000
    expect(await rejection(credential.getToken(scope))).toMatchObject({ name: 'AuthError' })
  })

  it('keeps no refusal but that of a secret', async () => {
    const { credential } = setUp(refuses('invalid_client', { error_codes: [7000222] }), grants())
    expect(await rejection(credential.getToken(scope))).toMatchObject({ code: 'MDE_AUTH_APP' })
    expect((await credential.getToken(scope)).token).toBe('access-1')
  })

  it.each([
    { name: 'without a token', warm: false },
    { name: 'with a cached token', warm: true },
  ])('does nothing for a caller who has given up already, $name', async ({ warm }) => {
    const { credential, requests } = setUp(...numbered)
    if (warm) await credential.getToken(scope)
    const before = requests.length
    const error = await rejection(credential.getToken(scope, { abortSignal: AbortSignal.abort() }))
    expect(error).toMatchObject({ name: 'AbortedError', code: 'MDE_ABORTED' })
    expect(requests).toHaveLength(before)
  })

  it('goes on for the others when one caller aborts', async () => {
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const { credential, requests } = setUp(async (request, signal) => {
      await gate
      return grants()(request, signal)
    })
    const abort = new AbortController()
    const leaver = rejection(credential.getToken(scope, { abortSignal: abort.signal }))
    const stayer = credential.getToken(scope)
    abort.abort()
    expect(await leaver).toMatchObject({ code: 'MDE_ABORTED' })
    release()
    expect((await stayer).token).toBe('access-1')
    expect(requests).toHaveLength(1)
  })

  it.each([
    { name: 'no scope', scopes: [], option: 'scopes' },
    { name: 'a blank scope', scopes: [scope, ' '], option: 'scopes' },
    { name: 'a malformed tenant', scopes: scope, options: { tenantId: 'not a tenant' }, option: 'tenantId' },
    { name: 'a shared tenant', scopes: scope, options: { tenantId: 'common' }, option: 'tenantId' },
    { name: 'claims in base64', scopes: scope, options: { claims: 'eyJhIjoxfQ==' }, option: 'claims' },
    { name: 'claims that are a list', scopes: scope, options: { claims: '[]' }, option: 'claims' },
  ])('refuses $name before any request', async ({ scopes, options = {}, option }) => {
    const { credential, requests } = setUp()
    const error = await rejection(credential.getToken(scopes, options))
    expect(error).toMatchObject({
      name: 'ConfigError',
      message: expect.stringMatching(new RegExp(`^${option} `)),
    })
    expect(requests).toHaveLength(0)
  })
})
