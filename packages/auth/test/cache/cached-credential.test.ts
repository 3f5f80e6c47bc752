import { describe, expect, it } from 'vitest'
import { clientSecretCredential } from '../../src/flows/client-secret.ts'
import {
  clientId,
  fakeTokenEndpoint,
  grants,
  refuses,
  scope,
  tenantId,
  type Answer,
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

const numbered = [1, 2, 3].map((number) => grants({ access_token: `access-${number}` }))

describe('cachedCredential', () => {
  it.each([
    { name: 'the same token just before five minutes are left', now: 3_300_000 - 1, want: 'access-1' },
    { name: 'a new one when five minutes are left', now: 3_300_000, want: 'access-2' },
    { name: 'a new one after the expiry', now: 4_000_000, want: 'access-2' },
  ])('gives $name', async ({ now, want }) => {
    const { credential, clock } = setUp(...numbered)
    await credential.getToken(scope)
    clock.now = now
    expect((await credential.getToken(scope)).token).toBe(want)
  })

  it('gives a token that lives less than five minutes to one round of callers only', async () => {
    const short = grants({ expires_in: 200 })
    const { credential, requests } = setUp(short, short)
    expect(await credential.getToken(scope)).toMatchObject({
      expiresOnTimestamp: 200_000,
      refreshAfterTimestamp: 0,
    })
    await credential.getToken(scope)
    expect(requests).toHaveLength(2)
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

  it('skips the cached token for claims, and keeps the new one', async () => {
    const { credential } = setUp(...numbered)
    const claims = '{"access_token":{}}'
    const tokens = [
      await credential.getToken(scope),
      await credential.getToken(scope, { claims }),
      await credential.getToken(scope),
    ]
    expect(tokens.map(({ token }) => token)).toEqual(['access-1', 'access-2', 'access-2'])
  })

  it('keeps no refusal', async () => {
    const { credential } = setUp(refuses('invalid_client', { error_codes: [7000215] }), grants())
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
