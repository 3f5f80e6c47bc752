import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { storeCache, type StoreCacheOptions } from '../../src/cache/persistent-cache.ts'
import { createCredential, type CredentialConfig } from '../../src/create-credential.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  grantsUser,
  json,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'
import { mapStore } from '../support/map-store.ts'
import { rejection } from '../support/rejection.ts'

const otherScope = 'https://securitycenter.onmicrosoft.com/windowsatpservice/.default'
const app = { tenantId, clientId }
const hour = 3_600_000

const offersCode = json({
  user_code: 'ABCD-EFGH',
  device_code: 'device',
  verification_uri: 'https://x.test',
  expires_in: 900,
  interval: 1,
})
const authorize = async (url: string) =>
  `http://localhost/?code=code&state=${new URL(url).searchParams.get('state')}`

/** A credential in a process of its own, as far as memory goes. */
function open(
  config: CredentialConfig,
  answers: readonly Answer[],
  {
    store = mapStore(),
    now = 0,
    ...options
  }: StoreCacheOptions & { store?: ReturnType<typeof mapStore>; now?: number } = {},
) {
  const { fetch, requests } = fakeTokenEndpoint(...answers)
  const credential = createCredential({ ...config, fetch, now: () => now, cache: storeCache(store, options) })
  return { credential, requests, store }
}

const flows: { name: string; config: CredentialConfig; signsIn: Answer[]; renewsWith: string }[] = [
  {
    name: 'client-secret',
    config: { flow: 'client-secret', ...app, clientSecret: 's3cret' },
    signsIn: [grants()],
    renewsWith: 'client_credentials',
  },
  {
    name: 'password',
    config: { flow: 'password', ...app, username: 'ann@contoso.com', password: 'pass' },
    signsIn: [grants({ refresh_token: 'refresh-1' })],
    renewsWith: 'refresh_token',
  },
  {
    name: 'device-code',
    config: { flow: 'device-code', ...app, onDeviceCode: () => undefined },
    signsIn: [offersCode, grantsUser()],
    renewsWith: 'refresh_token',
  },
  {
    name: 'auth-code',
    config: { flow: 'auth-code', ...app, redirectUri: 'http://localhost', authorize },
    signsIn: [grantsUser()],
    renewsWith: 'refresh_token',
  },
  {
    name: 'password (v2)',
    config: { flow: 'password', ...app, endpoint: 'v2', username: 'ann@contoso.com', password: 'pass' },
    signsIn: [grantsUser()],
    renewsWith: 'refresh_token',
  },
  {
    name: 'refresh-token',
    config: { flow: 'refresh-token', ...app, refreshToken: 'given' },
    signsIn: [grantsUser()],
    renewsWith: 'refresh_token',
  },
  {
    name: 'on-behalf-of',
    config: { flow: 'on-behalf-of', ...app, clientSecret: 's3cret', userAssertion: 'assertion' },
    signsIn: [grantsUser()],
    renewsWith: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  },
]

describe.each(flows)('a stored $name sign-in', ({ config, signsIn, renewsWith }) => {
  it.each([
    { name: 'in the clear', options: {} },
    { name: 'sealed', options: { key: randomBytes(32) } },
  ])('gives its token to the next process, $name', async ({ options }) => {
    const { credential, store } = open(config, signsIn, options)
    const token = await credential.getToken(scope)
    const next = open(config, [], { store, ...options })
    expect(await next.credential.getToken(scope)).toEqual(token)
    expect(next.requests).toEqual([])
  })

  it('is renewed by the next process, whose renewal counts for the one after', async () => {
    const { credential, store } = open(config, signsIn)
    await credential.getToken(scope)
    const renewed = grantsUser({ access_token: 'access-2', refresh_token: 'refresh-2' })
    const next = open(config, [renewed], { store, now: hour })
    expect((await next.credential.getToken(scope)).token).toBe('access-2')
    expect(next.requests.map(({ form }) => form['grant_type'])).toEqual([renewsWith])
    const last = open(config, [grantsUser({ access_token: 'access-3' })], { store, now: 2 * hour })
    expect((await last.credential.getToken(scope)).token).toBe('access-3')
    if (renewsWith === 'refresh_token') {
      expect(next.requests[0]?.form['refresh_token']).toBe('refresh-1')
      expect(last.requests[0]?.form['refresh_token']).toBe('refresh-2')
    }
  })

  it('is renewed once by two credentials at once', async () => {
    const { credential, store } = open(config, signsIn)
    await credential.getToken(scope)
    const cache = storeCache(store)
    const { fetch, requests } = fakeTokenEndpoint(grantsUser({ access_token: 'access-2' }))
    const both = [0, 1].map(() => createCredential({ ...config, cache, fetch, now: () => hour }))
    const tokens = await Promise.all(both.map((one) => one.getToken(scope)))
    expect(tokens.map(({ token }) => token)).toEqual(['access-2', 'access-2'])
    expect(requests).toHaveLength(1)
  })

  it.each([
    { name: 'tenants', change: { tenantId: 'fabrikam.com' } },
    { name: 'apps', change: { clientId: 'ffffffff-0000-0000-0000-000000000000' } },
    { name: 'clouds', change: { cloud: 'gccHigh' as const } },
  ])('is kept apart from that of other $name', async ({ change }) => {
    const { credential, store } = open(config, signsIn)
    await credential.getToken(scope)
    const other = open({ ...config, ...change }, signsIn, { store })
    await other.credential.getToken(scope)
    expect(other.requests).toHaveLength(signsIn.length)
  })

  it('gets its tokens for other scopes the same way', async () => {
    const { credential, store } = open(config, signsIn)
    await credential.getToken(scope)
    const next = open(config, [grantsUser({ access_token: 'access-2', scope: otherScope })], { store })
    expect((await next.credential.getToken(otherScope)).token).toBe('access-2')
    expect(next.requests.map(({ form }) => form['grant_type'])).toEqual([renewsWith])
    expect((await next.credential.getToken(scope)).token).toBe('access-1')
  })

  it.each([
    { name: 'for claims', options: { claims: '{}' } },
    { name: 'where a refresh is forced', options: { forceRefresh: true as const } },
  ])('does not use a stored token $name, and stores the new one', async ({ options }) => {
    const { credential, store } = open(config, signsIn)
    await credential.getToken(scope)
    const next = open(config, [grantsUser({ access_token: 'access-2' })], { store })
    expect((await next.credential.getToken(scope, options)).token).toBe('access-2')
    const last = open(config, [], { store })
    expect((await last.credential.getToken(scope)).token).toBe('access-2')
  })

  it('is renewed once by two credentials that were both refused', async () => {
    const { credential, store } = open(config, signsIn)
    await credential.getToken(scope)
    const cache = storeCache(store)
    const { fetch, requests } = fakeTokenEndpoint(grantsUser({ access_token: 'access-2' }))
    const both = [0, 1].map(() => createCredential({ ...config, cache, fetch, now: () => 0 }))
    const tokens = await Promise.all(both.map((one) => one.getToken(scope, { forceRefresh: true })))
    expect(tokens.map(({ token }) => token)).toEqual(['access-2', 'access-2'])
    expect(requests).toHaveLength(1)
  })

  it('shows no token where it is sealed', async () => {
    const { credential, store } = open(config, signsIn, { key: randomBytes(32) })
    await credential.getToken(scope)
    expect(store.rows.size).toBeGreaterThan(0)
    for (const value of store.rows.values()) expect(value).not.toMatch(/access-1|refresh-1/)
  })
})

describe('a stored session of a user', () => {
  const [, , deviceCode, authCode] = flows
  const someone = (uid: string, fields = {}) =>
    grantsUser({
      client_info: Buffer.from(JSON.stringify({ uid, utid: tenantId })).toString('base64url'),
      ...fields,
    })

  it('is shared by the flows of an app', async () => {
    if (!deviceCode || !authCode) throw new Error('flows changed')
    const { credential, store } = open(deviceCode.config, deviceCode.signsIn)
    await credential.getToken(scope)
    const next = open(authCode.config, [], { store })
    expect((await next.credential.getToken(scope)).token).toBe('access-1')
  })

  it('is that of the named user only', async () => {
    if (!authCode) throw new Error('flows changed')
    const { credential, store } = open(authCode.config, [someone('ann', { access_token: 'of-ann' })], {
      user: 'ann',
    })
    await credential.getToken(scope)
    const bob = open(authCode.config, [someone('bob', { access_token: 'of-bob' })], { store, user: 'bob' })
    expect((await bob.credential.getToken(scope)).token).toBe('of-bob')
    const again = open(authCode.config, [], { store, user: 'ann' })
    expect((await again.credential.getToken(scope)).token).toBe('of-ann')
  })

  it.each([
    {
      name: 'a refresh token',
      config: (given: string): CredentialConfig => ({ flow: 'refresh-token', ...app, refreshToken: given }),
    },
    {
      name: 'an assertion',
      config: (given: string): CredentialConfig => ({
        flow: 'on-behalf-of',
        ...app,
        clientSecret: 's3cret',
        userAssertion: given,
      }),
    },
  ])('is never that of another holder of $name', async ({ config }) => {
    if (!authCode) throw new Error('flows changed')
    const { credential, store } = open(authCode.config, [someone('ann', { access_token: 'of-ann' })])
    await credential.getToken(scope)
    for (const name of ['bob', 'cid']) {
      const other = open(config(`held-by-${name}`), [someone(name, { access_token: `of-${name}` })], {
        store,
      })
      expect((await other.credential.getToken(scope)).token).toBe(`of-${name}`)
    }
    const bob = open(config('held-by-bob'), [], { store })
    expect((await bob.credential.getToken(scope)).token).toBe('of-bob')
    expect([...store.rows.keys()].join()).not.toContain('held')
  })

  it('never passes from one person to another within a credential', async () => {
    if (!authCode) throw new Error('flows changed')
    const store = mapStore()
    let now = 0
    const { fetch, requests } = fakeTokenEndpoint(
      someone('ann', { access_token: 'of-ann', refresh_token: 'refresh-ann' }),
      someone('ann', { access_token: 'of-ann-2' }),
    )
    const ann = createCredential({ ...authCode.config, fetch, now: () => now, cache: storeCache(store) })
    await ann.getToken(scope)
    // Bob signs in elsewhere, under the same name of the cache; Ann's credential was made before.
    const elsewhere = open(
      authCode.config,
      [refuses('invalid_grant'), someone('bob', { access_token: 'of-bob' })],
      {
        store,
        now: hour,
      },
    )
    expect((await elsewhere.credential.getToken(scope)).token).toBe('of-bob')
    now = hour
    expect((await ann.getToken(scope)).token).toBe('of-ann-2')
    expect(requests[1]?.form['refresh_token']).toBe('refresh-ann')
    const later = open(authCode.config, [], { store, now: hour })
    expect((await later.credential.getToken(scope)).token).toBe('of-bob')
  })

  it('ends where the person has to sign in again', async () => {
    if (!authCode) throw new Error('flows changed')
    const { credential, store } = open(authCode.config, [grantsUser()])
    await credential.getToken(scope)
    const again = grantsUser({ access_token: 'access-2', refresh_token: 'refresh-2' })
    const next = open(authCode.config, [refuses('invalid_grant'), again], { store, now: hour })
    expect((await next.credential.getToken(scope)).token).toBe('access-2')
    const last = open(authCode.config, [grantsUser({ access_token: 'access-3' })], { store, now: 2 * hour })
    await last.credential.getToken(scope)
    expect(last.requests[0]?.form['refresh_token']).toBe('refresh-2')
  })
})

describe('a stored password sign-in', () => {
  const config: CredentialConfig = { flow: 'password', ...app, username: 'ann@contoso.com', password: 'pass' }

  it('is kept apart from that of other users', async () => {
    const { credential, store } = open(config, [grants()])
    await credential.getToken(scope)
    const bob = open({ ...config, username: 'bob@contoso.com' }, [grants({ access_token: 'of-bob' })], {
      store,
    })
    expect((await bob.credential.getToken(scope)).token).toBe('of-bob')
  })

  it('forgets a refresh token that was refused', async () => {
    const { credential, store } = open(config, [grants({ refresh_token: 'refresh-1' })])
    await credential.getToken(scope)
    const next = open(config, [refuses('invalid_grant'), refuses('server_error')], { store, now: hour })
    expect(await rejection(next.credential.getToken(scope))).toMatchObject({ error: 'server_error' })
    expect([...store.rows.values()].join()).not.toContain('refresh-1')
  })
})

describe('a broken store', () => {
  const config: CredentialConfig = { flow: 'client-secret', ...app, clientSecret: 's3cret' }
  const down = () => Promise.reject(new Error('the store is down'))

  it('does not cost a token that was got', async () => {
    const reasons: string[] = []
    const { credential } = open(config, [grants()], {
      store: { ...mapStore(), set: down },
      onWarning: ({ reason }) => void reasons.push(reason),
    })
    expect((await credential.getToken(scope)).token).toBe('access-1')
    expect(reasons).toEqual(['not-saved'])
  })

  it('does not cost what a person signed in for', async () => {
    const store = mapStore()
    let isDown = false
    const reasons: string[] = []
    const { fetch } = fakeTokenEndpoint(grantsUser())
    const credential = createCredential({
      flow: 'auth-code',
      ...app,
      redirectUri: 'http://localhost',
      authorize: (url) => {
        isDown = true
        return authorize(url)
      },
      fetch,
      now: () => 0,
      cache: storeCache(
        { ...store, lock: (_key, work) => (isDown ? down() : work(store)) },
        { onWarning: ({ reason }) => void reasons.push(reason) },
      ),
    })
    expect((await credential.getToken(scope)).token).toBe('access-1')
    expect(new Set(reasons)).toEqual(new Set(['store-failed']))
  })

  it('does not end the use of a token in hand before it expires', async () => {
    const store = mapStore()
    let now = 0
    const { fetch } = fakeTokenEndpoint(grants())
    let isDown = false
    const cache = storeCache({ ...store, get: (key) => (isDown ? down() : store.get(key)) })
    const credential = createCredential({ ...config, fetch, now: () => now, cache })
    await credential.getToken(scope)
    isDown = true
    now = hour - 1
    expect((await credential.getToken(scope)).token).toBe('access-1')
    now = hour
    expect(await rejection(credential.getToken(scope))).toMatchObject({
      code: 'MDE_CACHE',
      reason: 'store-failed',
    })
  })

  it('starts anew after a damaged row', async () => {
    const reasons: string[] = []
    const { credential, store } = open(config, [grants()])
    await credential.getToken(scope)
    for (const key of store.rows.keys()) store.rows.set(key, '{"version":1,"te')
    const next = open(config, [grants({ access_token: 'access-2' })], {
      store,
      onWarning: ({ reason }) => void reasons.push(reason),
    })
    expect((await next.credential.getToken(scope)).token).toBe('access-2')
    expect(reasons).toEqual(['damaged'])
  })
})
