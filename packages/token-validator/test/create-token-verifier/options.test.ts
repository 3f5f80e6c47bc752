import { describe, expect, it, vi } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from '../../src/create-token-verifier.ts'
import { caught, caughtTokenError } from '../caught.ts'
import {
  appClaims,
  createFakeKey,
  createFakeKeyServer,
  keysUrl,
  metadataUrl,
  now,
  nowSeconds,
  tenantId,
  userClaims,
  v2KeysUrl,
  v2MetadataUrl,
  v2UserClaims,
} from '../fake-entra.ts'

const key = createFakeKey('key-1')

const createVerifier = (options: Partial<TokenVerifierOptions> = {}, server = createFakeKeyServer(key.jwk)) =>
  createTokenVerifier({ tenantId, fetch: server.fetch, now, ...options })

describe('keys', () => {
  it('come from the tenant of the cloud, once for many tokens', async () => {
    const server = createFakeKeyServer(key.jwk)
    const verifier = createVerifier({}, server)
    await Promise.all([verifier.verify(key.mint(appClaims)), verifier.verify(key.mint(userClaims))])
    await verifier.verify(key.mint(v2UserClaims))
    expect(server.metadataUrls).toEqual([metadataUrl, v2MetadataUrl])
    expect(server.urls).toEqual([keysUrl, v2KeysUrl])
  })

  it('come from jwksUri when given', async () => {
    const server = createFakeKeyServer(key.jwk)
    await createVerifier({ jwksUri: 'http://127.0.0.1:9/keys?appid=1' }, server).verify(key.mint(appClaims))
    expect(server.urls).toEqual(['http://127.0.0.1:9/keys?appid=1'])
    expect(server.metadataUrls).toEqual([])
  })

  it('that cannot be fetched say nothing about the token', async () => {
    const server = createFakeKeyServer()
    const cause = new TypeError('fetch failed')
    server.answer(() => Promise.reject(cause))
    const error = await caughtTokenError(() => createVerifier({}, server).verify(key.mint(appClaims)))
    expect(error).toMatchObject({ reason: 'keys-unavailable', cause })
    expect(error.message).toContain(metadataUrl)
  })

  it('that take their time do not keep a token alive that expires meanwhile', async () => {
    const server = createFakeKeyServer()
    let timeMs = now()
    server.answer(() => {
      timeMs += 7000
      return Response.json({ keys: [key.jwk] })
    })
    const verifier = createVerifier({ now: () => timeMs, clockSkewSeconds: 0 }, server)
    const token = key.mint({ ...appClaims, exp: nowSeconds + 5 })
    const error = await caughtTokenError(() => verifier.verify(token))
    expect(error).toMatchObject({ finding: 'expired', message: expect.stringContaining('2 seconds ago') })
  })

  it('roll: a token by a new key is accepted at once', async () => {
    const server = createFakeKeyServer(key.jwk)
    const verifier = createVerifier({}, server)
    await verifier.verify(key.mint(appClaims))
    const next = createFakeKey('key-2')
    server.publish(key.jwk, next.jwk)
    expect(await verifier.verify(next.mint(appClaims))).toMatchObject({ verified: true })
    expect(server.urls).toHaveLength(2)
  })
})

describe('a signal', () => {
  it('stops the wait for keys, and leaves other callers alone', async () => {
    const server = createFakeKeyServer()
    let deliver = (_: Response): void => undefined
    server.answer(() => new Promise((resolve) => (deliver = resolve)))
    const verifier = createVerifier({}, server)
    const controller = new AbortController()
    const token = key.mint(appClaims)
    const impatient = caught(() => verifier.verify(token, { signal: controller.signal }))
    const patient = verifier.verify(token, { signal: new AbortController().signal })
    await vi.waitFor(() => {
      expect(server.urls).toHaveLength(1)
    })
    controller.abort('enough')
    expect(await impatient).toMatchObject({ code: 'MDE_ABORTED', cause: 'enough' })
    deliver(Response.json({ keys: [key.jwk] }))
    expect(await patient).toMatchObject({ verified: true })
    expect(server.urls).toHaveLength(1)
  })

  it('that fired already stops before any request', async () => {
    const server = createFakeKeyServer(key.jwk)
    const signal = AbortSignal.abort()
    const error = await caught(() => createVerifier({}, server).verify(key.mint(appClaims), { signal }))
    expect(error).toMatchObject({ name: 'AbortedError', code: 'MDE_ABORTED' })
    expect(server.urls).toEqual([])
  })
})

describe('createTokenVerifier rejects options', () => {
  const cases = [
    { name: 'a domain as tenant', options: { tenantId: 'contoso.onmicrosoft.com' } },
    { name: 'common as tenant', options: { tenantId: 'common' } },
    { name: 'no audience', options: { audience: [] } },
    { name: 'an audience of a slash', options: { audience: '/' } },
    {
      name: 'Graph as audience',
      options: { audience: ['https://api.example', 'https://graph.microsoft.com/'] },
    },
    { name: 'Graph by GUID as audience', options: { audience: '00000003-0000-0000-c000-000000000000' } },
    { name: 'Graph as resource', options: { resource: 'https://graph.microsoft.us' } },
    { name: 'no tenant in the list', options: { tenantId: [] } },
    { name: 'a list of tenants with a domain in it', options: { tenantId: [tenantId, 'contoso.com'] } },
    { name: 'no client', options: { clientId: [] } },
    { name: 'a negative number of tokens', options: { maxRememberedTokens: -1 } },
    { name: 'endless tokens', options: { maxRememberedTokens: Number.POSITIVE_INFINITY } },
    { name: 'a negative skew', options: { clockSkewSeconds: -1 } },
    { name: 'an endless skew', options: { clockSkewSeconds: Number.POSITIVE_INFINITY } },
    { name: 'a skew of more than an hour', options: { clockSkewSeconds: 3601 } },
    { name: 'keys over http', options: { jwksUri: 'http://keys.example/keys' } },
    { name: 'keys from a file', options: { jwksUri: 'file:///keys' } },
    { name: 'keys with credentials', options: { jwksUri: 'https://user:pass@keys.example/' } },
    { name: 'keys with a user', options: { jwksUri: 'https://user@keys.example/' } },
    { name: 'keys with a password alone', options: { jwksUri: 'https://:pass@keys.example/' } },
    { name: 'keys at a place in a document', options: { jwksUri: 'https://keys.example/keys#first' } },
    { name: 'keys from nowhere', options: { jwksUri: 'keys' } },
    { name: 'a sign-in host over http', options: { authorityHost: 'http://login.example' } },
  ]
  it.each(cases)('$name', async ({ options }) => {
    const error = await caught(() => createVerifier(options))
    expect(error).toMatchObject({ name: 'ConfigError', code: 'MDE_CONFIG' })
    expect(JSON.stringify(error)).not.toContain('pass')
  })

  it('and is not changed by what happens to them later', async () => {
    const requiredPermissions = ['Machine.Isolate']
    const verifier = createVerifier({ requiredPermissions })
    requiredPermissions.pop()
    const error = await caughtTokenError(() => verifier.verify(key.mint(appClaims)))
    expect(error).toMatchObject({ finding: 'permissions-missing' })
  })

  it('no tenant', async () => {
    // @ts-expect-error JavaScript callers can leave it out.
    expect(await caught(() => createTokenVerifier({}))).toMatchObject({ code: 'MDE_CONFIG' })
    // @ts-expect-error Or pass nothing at all.
    expect(await caught(() => createTokenVerifier())).toMatchObject({ code: 'MDE_CONFIG' })
  })
})
