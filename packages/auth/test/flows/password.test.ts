import { describe, expect, it } from 'vitest'
import { type PasswordConfig, passwordCredential } from '../../src/flows/password.ts'
import {
  clientId,
  fakeTokenEndpoint,
  grants,
  grantsUser,
  refuses,
  scope,
  tenantId,
  unreachable,
} from '../support/fake-token-endpoint.ts'

const resource = 'https://api.securitycenter.microsoft.com'
const user = { username: 'user@contoso.com', password: 'p@ss&word=1' }
const passwordForm = { resource, client_id: clientId, grant_type: 'password', ...user }

const credential = (fake: { fetch: typeof fetch }, config: Partial<PasswordConfig> = {}) =>
  passwordCredential({ tenantId, clientId, ...user, fetch: fake.fetch, ...config })

describe('passwordCredential', () => {
  it("sends the tutorial's call to the v1 endpoint and nothing else", async () => {
    const fake = fakeTokenEndpoint(grants({ expires_in: '3599', ext_expires_in: '3599', resource }))
    const token = await credential(fake, { now: () => 1_000_000 }).getToken(scope)

    expect(fake.requests).toHaveLength(1)
    expect(fake.requests[0]).toMatchObject({
      url: `https://login.microsoftonline.com/${tenantId}/oauth2/token`,
      method: 'POST',
      redirect: 'manual',
    })
    expect(Object.entries(fake.requests[0]?.form ?? {})).toEqual(Object.entries(passwordForm))
    expect(fake.requests[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
    expect(token).toEqual({
      token: 'access-1',
      tokenType: 'Bearer',
      expiresOnTimestamp: 1_000_000 + 3_599_000,
      refreshAfterTimestamp: 1_000_000 + 3_299_000,
    })
  })

  it.each([
    { name: 'a secret', config: { clientSecret: 's3cret' }, options: {}, added: { client_secret: 's3cret' } },
    { name: 'claims', config: {}, options: { claims: '{"a":1}' }, added: { claims: '{"a":1}' } },
  ])('adds $name where given', async ({ config, options, added }) => {
    const fake = fakeTokenEndpoint(grants())
    await credential(fake, config).getToken([scope], options)
    expect(fake.requests[0]?.form).toEqual({ ...passwordForm, ...added })
  })

  it.each([
    {
      name: 'the US Government host',
      config: { cloud: 'gccHigh' },
      origin: 'https://login.microsoftonline.us',
    },
    {
      name: 'an emulator',
      config: { authorityHost: 'http://localhost:4010' },
      origin: 'http://localhost:4010',
    },
  ] as const)('signs in at $name', async ({ config, origin }) => {
    const fake = fakeTokenEndpoint(grants())
    await credential(fake, config).getToken(scope)
    expect(fake.requests[0]?.url).toBe(`${origin}/${tenantId}/oauth2/token`)
  })

  it('takes the resource from the scope', async () => {
    const fake = fakeTokenEndpoint(grants())
    await credential(fake).getToken('https://securitycenter.onmicrosoft.com/windowsatpservice/.default')
    expect(fake.requests[0]?.form['resource']).toBe(
      'https://securitycenter.onmicrosoft.com/windowsatpservice',
    )
  })

  it.each([
    { name: 'a single permission', scopes: `${resource}/Alert.Read` },
    { name: 'two resources', scopes: [scope, 'https://graph.microsoft.com/.default'] },
    { name: '/.default without a resource', scopes: '/.default' },
  ])('refuses $name before any request', async ({ scopes }) => {
    const fake = fakeTokenEndpoint()
    await expect(credential(fake).getToken(scopes)).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: expect.stringContaining('scopes'),
    })
    expect(fake.requests).toHaveLength(0)
  })

  it('renews with the refresh token, and with the one that replaced it after that', async () => {
    let now = 0
    const fake = fakeTokenEndpoint(
      grants({ access_token: 'a1', refresh_token: 'r1' }),
      grants({ access_token: 'a2', refresh_token: 'r2' }),
      grants({ access_token: 'a3' }),
      grants({ access_token: 'a4' }),
    )
    const tokens = credential(fake, { now: () => now })
    const got = []
    for (let call = 0; call < 4; call++) {
      got.push((await tokens.getToken(scope)).token)
      now += 3_600_000
    }
    expect(got).toEqual(['a1', 'a2', 'a3', 'a4'])
    const refreshForm = { resource, client_id: clientId, grant_type: 'refresh_token' }
    expect(fake.requests.slice(1).map(({ form }) => form)).toEqual([
      { ...refreshForm, refresh_token: 'r1' },
      { ...refreshForm, refresh_token: 'r2' },
      { ...refreshForm, refresh_token: 'r2' }, // an answer without a new one leaves the old one in use
    ])
    expect(new Set(fake.requests.map(({ url }) => url)).size).toBe(1)
  })

  it.each(['invalid_grant', 'interaction_required'])(
    'falls back to the password when the refresh token meets %s, and forgets it',
    async (error) => {
      let now = 0
      const fake = fakeTokenEndpoint(
        grants({ refresh_token: 'r1' }),
        refuses(error),
        grants({ access_token: 'a2' }),
        grants({ access_token: 'a3' }),
      )
      const tokens = credential(fake, { now: () => now })
      await tokens.getToken(scope)
      now = 3_600_000
      expect((await tokens.getToken(scope)).token).toBe('a2')
      now = 7_200_000
      expect((await tokens.getToken(scope)).token).toBe('a3')
      expect(fake.requests.map(({ form }) => form['grant_type'])).toEqual([
        'password',
        'refresh_token',
        'password',
        'password',
      ])
    },
  )

  it.each([
    { error: 'temporarily_unavailable', status: 429, headers: { 'retry-after': '7' } },
    { error: 'server_error', status: 500, headers: {} },
    { error: 'invalid_client', status: 401, headers: {} },
  ])('does not send the password after $status $error, and keeps the refresh token', async (refusal) => {
    const { error, status } = refusal
    let now = 0
    const fake = fakeTokenEndpoint(
      grants({ refresh_token: 'r1' }),
      refuses(error, {}, refusal),
      grants({ access_token: 'a2' }),
    )
    const tokens = credential(fake, { now: () => now })
    await tokens.getToken(scope)
    now = 3_600_000
    await expect(tokens.getToken(scope)).rejects.toMatchObject({ error, status })
    now += 7_000
    expect((await tokens.getToken(scope)).token).toBe('a2')
    expect(fake.requests.map(({ form }) => form['grant_type'])).toEqual([
      'password',
      'refresh_token',
      'refresh_token',
    ])
  })

  it('does not send the password again because the network failed during a renewal', async () => {
    let now = 0
    const fake = fakeTokenEndpoint(grants({ refresh_token: 'r1' }), unreachable('ECONNRESET'))
    const tokens = credential(fake, { now: () => now })
    await tokens.getToken(scope)
    now = 3_600_000
    await expect(tokens.getToken(scope)).rejects.toMatchObject({ code: 'MDE_NETWORK' })
    expect(fake.requests).toHaveLength(2)
  })

  it('keeps the refresh token of one tenant out of another', async () => {
    const fake = fakeTokenEndpoint(grants({ refresh_token: 'r1' }), grants())
    const tokens = credential(fake)
    await tokens.getToken(scope)
    await tokens.getToken(scope, { tenantId: 'fabrikam.com' })
    expect(fake.requests[1]?.url).toBe('https://login.microsoftonline.com/fabrikam.com/oauth2/token')
    expect(fake.requests[1]?.form).toEqual(passwordForm)
  })
})

describe('passwordCredential on v2', () => {
  it('sends scopes to the v2 endpoint, then renews with the refresh token', async () => {
    let now = 0
    const fake = fakeTokenEndpoint(grantsUser(), grantsUser({ access_token: 'access-2' }))
    const tokens = credential(fake, { endpoint: 'v2', now: () => now })
    expect((await tokens.getToken('https://api.securitycenter.microsoft.com/Alert.Read')).token).toBe(
      'access-1',
    )
    now = 3_600_000
    expect((await tokens.getToken('https://api.securitycenter.microsoft.com/Alert.Read')).token).toBe(
      'access-2',
    )
    const [first, second] = fake.requests
    expect(first?.url.split('?')[0]).toBe(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
    expect(first?.form).toMatchObject({
      grant_type: 'password',
      ...user,
      scope: expect.stringContaining('https://api.securitycenter.microsoft.com/Alert.Read'),
    })
    expect(first?.form).not.toHaveProperty('resource')
    expect(second?.form).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'refresh-1' })
  })

  it('adds the secret of an app that is no public client', async () => {
    const fake = fakeTokenEndpoint(grantsUser())
    await credential(fake, { endpoint: 'v2', clientSecret: 's3cret' }).getToken(scope)
    expect(fake.requests[0]?.form).toMatchObject({ grant_type: 'password', client_secret: 's3cret' })
  })

  it('explains a second factor', async () => {
    const fake = fakeTokenEndpoint(refuses('invalid_grant', { error_codes: [50076] }))
    await expect(credential(fake, { endpoint: 'v2' }).getToken(scope)).rejects.toMatchObject({
      code: 'MDE_AUTH_MFA',
      aadsts: 50076,
    })
  })

  it('knows two endpoints', () => {
    expect(() => credential(fakeTokenEndpoint(), { endpoint: 'v3' as 'v2' })).toThrow(
      /endpoint is none of v1, v2/,
    )
  })
})
