import { describe, expect, it } from 'vitest'
import { type ClientSecretConfig, clientSecretCredential } from '../../src/flows/client-secret.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  json,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'

const credential = (fake: { fetch: typeof fetch }, config: Partial<ClientSecretConfig> = {}) =>
  clientSecretCredential({ tenantId, clientId, clientSecret: 's3cret', fetch: fake.fetch, ...config })

const form = { client_id: clientId, client_secret: 's3cret', grant_type: 'client_credentials', scope }

describe('clientSecretCredential', () => {
  it('asks the v2 endpoint once, without discovery', async () => {
    const fake = fakeTokenEndpoint(grants())
    const token = await credential(fake, { now: () => 5_000 }).getToken(scope)

    expect(fake.requests).toHaveLength(1)
    const [request] = fake.requests
    expect(request?.method).toBe('POST')
    expect(request?.url.split('?')[0]).toBe(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
    expect(request?.form).toMatchObject(form)
    expect(token).toEqual({
      token: 'access-1',
      tokenType: 'Bearer',
      expiresOnTimestamp: 3_605_000,
      refreshAfterTimestamp: 3_305_000,
    })
  })

  it.each([
    { name: 'the US Government host', config: { cloud: 'dod' }, url: 'https://login.microsoftonline.us' },
    {
      name: 'an emulator over http',
      config: { authorityHost: 'http://localhost:4010' },
      url: 'http://localhost:4010',
    },
    {
      name: 'an emulator by address',
      config: { authorityHost: 'http://127.0.0.1:80' },
      url: 'http://127.0.0.1',
    },
  ] as const)('asks $name and no other', async ({ config, url }) => {
    const fake = fakeTokenEndpoint(grants())
    await credential(fake, config).getToken(scope)
    expect(fake.requests.map((request) => request.url.split('?')[0])).toEqual([
      `${url}/${tenantId}/oauth2/v2.0/token`,
    ])
    expect(fake.requests[0]?.form).toMatchObject(form)
  })

  it('does not ask a custom host where its endpoints are', async () => {
    const host = 'https://login.example.test:8443'
    const evil = 'http://evil.example'
    const discovery = json({
      issuer: `${host}/${tenantId}/v2.0`,
      authorization_endpoint: `${evil}/authorize`,
      token_endpoint: `${evil}/token`,
      jwks_uri: `${evil}/keys`,
    })
    const either: Answer = (request, signal) =>
      (request.url.includes('.well-known') ? discovery : grants())(request, signal)
    const fake = fakeTokenEndpoint(either, either)
    await credential(fake, { authorityHost: host }).getToken(scope)
    expect(fake.requests.map((request) => request.url.split('?')[0])).toEqual([
      `${host}/${tenantId}/oauth2/v2.0/token`,
    ])
  })

  it('explains a refusal of the tenant', async () => {
    const fake = fakeTokenEndpoint(
      refuses('invalid_tenant', { error_description: "AADSTS90002: Tenant 'x' not found." }),
    )
    const error = credential(fake, { authorityHost: 'https://login.example.test' }).getToken(scope)
    await expect(error).rejects.toMatchObject({ name: 'AuthError', error: 'invalid_tenant', aadsts: 90002 })
  })

  it('writes the tenant in lower case everywhere', async () => {
    const fake = fakeTokenEndpoint(grants())
    await credential(fake, { tenantId: 'Contoso.COM', authorityHost: 'http://localhost:4010' }).getToken(
      scope,
    )
    expect(fake.requests[0]?.url).toContain('http://localhost:4010/contoso.com/oauth2/v2.0/token')
  })

  it('signs in to the tenant of the call, and to its own again after that', async () => {
    const fake = fakeTokenEndpoint(grants({ access_token: 'theirs' }), grants({ access_token: 'ours' }))
    const tokens = credential(fake)
    expect((await tokens.getToken(scope, { tenantId: 'fabrikam.com' })).token).toBe('theirs')
    expect((await tokens.getToken(scope)).token).toBe('ours')
    expect((await tokens.getToken(scope, { tenantId: 'FABRIKAM.com' })).token).toBe('theirs')
    expect(fake.requests.map((request) => new URL(request.url).pathname.split('/')[1])).toEqual([
      'fabrikam.com',
      tenantId,
    ])
  })

  it('passes claims and the wish for continuous access evaluation on', async () => {
    const fake = fakeTokenEndpoint(grants(), grants())
    const tokens = credential(fake)
    await tokens.getToken(scope, { enableCae: true })
    await tokens.getToken(scope, { claims: '{"access_token":{"nbf":{"essential":true}}}' })
    const sent = fake.requests.map(({ form }) => JSON.parse(form['claims'] ?? '') as Record<string, unknown>)
    // MSAL adds claims about the id_token to any that are sent.
    expect(sent.map((claims) => claims['access_token'])).toEqual([
      { xms_cc: { values: ['CP1'] } },
      { nbf: { essential: true } },
    ])
  })

  it('sends no claims where nobody wants any', async () => {
    const fake = fakeTokenEndpoint(grants())
    await credential(fake).getToken(scope)
    expect(fake.requests[0]?.form).not.toHaveProperty('claims')
  })

  it.each([
    { name: 'a permission', scopes: 'https://api.securitycenter.microsoft.com/Alert.Read' },
    {
      name: 'a permission among others',
      scopes: [scope, 'https://api.securitycenter.microsoft.com/Alert.Read'],
    },
  ])('refuses $name before any request', async ({ scopes }) => {
    const fake = fakeTokenEndpoint()
    await expect(credential(fake).getToken(scopes)).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: 'scopes must end in /.default for the client-secret flow.',
    })
    expect(fake.requests).toHaveLength(0)
  })

  it('asks again as soon as the service, which was too busy, allows it', async () => {
    const busy = refuses(
      'temporarily_unavailable',
      { error_codes: [90033] },
      {
        status: 429,
        headers: { 'retry-after': '7' },
      },
    )
    const fake = fakeTokenEndpoint(busy, grants())
    let now = 0
    const tokens = credential(fake, { now: () => now })
    await expect(tokens.getToken(scope)).rejects.toMatchObject({
      error: 'temporarily_unavailable',
      aadstsCode: 'AADSTS90033',
      status: 429,
      retryAfterSeconds: 7,
    })
    now = 7_000
    expect((await tokens.getToken(scope)).token).toBe('access-1')
  })

  it.each([
    { name: 'no token', answer: json({ token_type: 'Bearer', expires_in: 3600 }) },
    { name: 'no lifetime', answer: json({ token_type: 'Bearer', access_token: 'access-1' }) },
    { name: 'an error without a name', answer: json({ message: 'no' }, 400) },
  ])('does not take $name for a token', async ({ answer }) => {
    const asked = credential(fakeTokenEndpoint(answer)).getToken(scope)
    await expect(asked).rejects.toMatchObject({
      name: 'AuthError',
      message: expect.stringContaining('without a token'),
    })
  })
})
