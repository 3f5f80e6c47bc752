import { describe, expect, it } from 'vitest'
import { authorize, redirected, signIn, submit } from './browser.ts'
import { createTestEntra, resource, type TestEntra, tenantId } from './test-entra.ts'

const hostile = `"><script>alert('x')</script>&`
const scope = `${resource}/.default openid profile`

function request({ cli }: TestEntra, change: Record<string, string> = {}): Record<string, string> {
  return {
    client_id: cli.clientId,
    response_type: 'code',
    redirect_uri: 'http://localhost:5000',
    scope,
    ...change,
  }
}

function consented(): TestEntra {
  const entra = createTestEntra()
  entra.directory.grantAdminConsent(entra.cli.clientId)
  entra.directory.grantAdminConsent(entra.daemon.clientId)
  return entra
}

describe('errors that never redirect', () => {
  const cases = [
    {
      name: 'an unregistered redirect URI',
      change: { redirect_uri: 'https://evil.example/' },
      says: 'AADSTS50011',
    },
    {
      name: 'a host that starts alike',
      change: { redirect_uri: 'http://localhost.evil.example' },
      says: 'AADSTS50011',
    },
    {
      name: 'a user name like localhost',
      change: { redirect_uri: 'http://localhost:1@evil.example' },
      says: 'AADSTS50011',
    },
    { name: 'a longer path', change: { redirect_uri: 'http://localhost:5000/other' }, says: 'AADSTS50011' },
    { name: 'https instead of http', change: { redirect_uri: 'https://localhost' }, says: 'AADSTS50011' },
    {
      name: 'a redirect URI with script',
      change: { redirect_uri: 'javascript:alert(1)' },
      says: 'AADSTS50011',
    },
    { name: 'an unknown app', change: { client_id: 'nobody' }, says: 'AADSTS700016' },
    { name: 'no app', change: { client_id: '' }, says: 'AADSTS900144' },
  ]
  it.each(cases)('$name', async ({ change, says }) => {
    const entra = consented()
    const { response, text } = await authorize(entra, request(entra, change))
    expect(response.status).toBe(400)
    expect(response.headers.has('location')).toBe(false)
    expect(text).toContain(says)
    expect(text).not.toContain('<form')
  })

  it('an app without redirect URI', async () => {
    const entra = consented()
    entra.directory.updateApp(entra.cli.clientId, { redirectUris: [] })
    expect((await authorize(entra, request(entra))).text).toContain('AADSTS500113')
  })

  const places = [
    { name: 'an unknown tenant', tenant: 'nowhere.example', status: 400, says: 'AADSTS90002' },
    { name: 'another tenant', tenant: 'fabrikam.example', status: 400, says: 'AADSTS700016' },
    { name: 'common', tenant: 'common', status: 400, says: 'AADSTS50194' },
    { name: 'consumers', tenant: 'consumers', status: 501, says: 'personal Microsoft accounts' },
  ]
  it.each(places)('a single-tenant app on $name', async ({ tenant, status, says }) => {
    const entra = consented()
    const { response, text } = await authorize(entra, request(entra), `/${tenant}/oauth2/v2.0/authorize`)
    expect(response.status).toBe(status)
    expect(text).toContain(says)
  })

  it('the implicit flow, which is not imitated', async () => {
    const entra = consented()
    const { response, text } = await authorize(entra, request(entra, { response_type: 'id_token token' }))
    expect(response.status).toBe(501)
    expect(text).toContain('implicit')
  })
})

describe('errors that go back to the app', () => {
  const cases = [
    { name: 'no response type', change: { response_type: '' }, error: 'invalid_request', number: 900144 },
    {
      name: 'an unknown response type',
      change: { response_type: 'magic' },
      error: 'unsupported_response_type',
      number: 70005,
    },
    {
      name: 'an unknown response mode',
      change: { response_mode: 'web' },
      error: 'invalid_request',
      number: 90023,
    },
    { name: 'an unknown prompt', change: { prompt: 'magic' }, error: 'invalid_request', number: 90023 },
    { name: 'a silent sign-in', change: { prompt: 'none' }, error: 'login_required', number: 50058 },
    { name: 'no scope', change: { scope: '' }, error: 'invalid_request', number: 900144 },
    { name: 'resource on v2', change: { resource }, error: 'invalid_request', number: 901002 },
    {
      name: 'a scope that the API lacks',
      change: { scope: `${resource}/Nothing.Read` },
      error: 'invalid_client',
      number: 650053,
    },
    {
      name: 'an unknown challenge method',
      change: { code_challenge: 'c'.repeat(43), code_challenge_method: 'S512' },
      error: 'invalid_request',
      number: 90023,
    },
    {
      name: 'a challenge that is too short',
      change: { code_challenge: 'c', code_challenge_method: 'S256' },
      error: 'invalid_request',
      number: 90023,
    },
  ]
  it.each(cases)('$name', async ({ change, error, number }) => {
    const entra = consented()
    const page = await authorize(entra, request(entra, { state: hostile, ...change }))
    expect(page.response.status).toBe(303)
    expect(page.response.headers.get('location')).toMatch(/^http:\/\/localhost:5000\/\?/)
    const answer = redirected(page)
    expect(answer).toMatchObject({ error, state: hostile })
    expect(answer['error_description']).toContain(`AADSTS${number}: `)
  })

  const consents: { name: string; number: number; change: (entra: TestEntra) => Record<string, string> }[] = [
    {
      name: 'an app that asks for nothing',
      number: 650057,
      change: ({ directory }) => ({
        client_id: directory.registerApp(tenantId, {
          displayName: 'Empty',
          redirectUris: [{ uri: 'http://localhost', platform: 'publicClient' }],
        }).clientId,
      }),
    },
    {
      name: 'application permissions, which only an administrator can grant',
      number: 90094,
      change: ({ directory }) => ({
        client_id: directory.registerApp(tenantId, {
          displayName: 'Partner',
          redirectUris: [{ uri: 'http://localhost', platform: 'publicClient' }],
          requiredPermissions: [{ kind: 'application', name: 'Alert.Read.All' }],
        }).clientId,
      }),
    },
  ]
  it.each(consents)('$name', async ({ number, change }) => {
    const entra = consented()
    const page = await authorize(entra, request(entra, change(entra)))
    expect(redirected(await signIn(entra, page, 'analyst'))['error_description']).toContain(
      `AADSTS${number}: `,
    )
  })

  it('a tenant without Defender', async () => {
    const entra = consented()
    const bare = entra.directory.addTenant({ domain: 'bare.example', hasDefender: false })
    const { clientId } = entra.directory.registerApp(bare.id, {
      displayName: 'Bare',
      redirectUris: [{ uri: 'http://localhost', platform: 'publicClient' }],
    })
    entra.directory.addUser(bare.id, { userPrincipalName: 'bo@bare.example', password: 'bo' })
    const page = await authorize(
      entra,
      request(entra, { client_id: clientId }),
      '/bare.example/oauth2/v2.0/authorize',
    )
    const done = await submit(entra, page, { username: 'bo@bare.example', password: 'bo' })
    expect(redirected(done)['error_description']).toContain('AADSTS500011')
  })
})

describe('response modes', () => {
  it('query is the default', async () => {
    const entra = consented()
    const page = await authorize(entra, request(entra, { state: hostile, client_info: '1' }))
    const done = await signIn(entra, page, 'analyst')
    expect(done.response.status).toBe(303)
    expect(Object.keys(redirected(done)).sort()).toEqual(['client_info', 'code', 'session_state', 'state'])
    expect(redirected(done)['state']).toBe(hostile)
  })

  it('query keeps the query of the redirect URI', async () => {
    const entra = consented()
    const uri = 'https://app.example/callback?keep=1'
    entra.directory.updateApp(entra.daemon.clientId, { redirectUris: [{ uri, platform: 'web' }] })
    const page = await authorize(
      entra,
      request(entra, { client_id: entra.daemon.clientId, redirect_uri: uri }),
    )
    expect(redirected(await signIn(entra, page, 'analyst'))).toMatchObject({ keep: '1' })
  })

  it('fragment', async () => {
    const entra = consented()
    const page = await authorize(entra, request(entra, { state: 's', response_mode: 'fragment' }))
    const done = await signIn(entra, page, 'analyst')
    expect(redirected(done)).toEqual({})
    expect(redirected(done, 'fragment')).toMatchObject({ state: 's', code: expect.any(String) as string })
  })

  it('form_post, with a button for browsers without script', async () => {
    const entra = consented()
    const page = await authorize(entra, request(entra, { state: hostile, response_mode: 'form_post' }))
    const done = await signIn(entra, page, 'analyst')
    expect(done.response.status).toBe(200)
    expect(done.action).toBe('http://localhost:5000/')
    expect(done.fields).toMatchObject({ state: hostile, code: expect.any(String) as string })
    expect(done.text).toContain('Continue to the app')
    const policy = done.response.headers.get('content-security-policy') ?? ''
    const [, nonce = 'none'] = /script-src 'nonce-([\w-]+)'/.exec(policy) ?? []
    expect(done.text).toContain(`<script nonce="${nonce}">document.forms[0].submit()</script>`)
    expect(done.text.match(/<script/g)).toHaveLength(1)
  })

  it('form_post for errors', async () => {
    const entra = consented()
    const page = await authorize(entra, request(entra, { prompt: 'none', response_mode: 'form_post' }))
    expect(page.fields).toMatchObject({ error: 'login_required' })
  })
})

describe('redirect URIs', () => {
  const cases = [
    { name: 'any port on localhost', uri: 'http://localhost:61234', location: 'http://localhost:61234/?' },
    { name: 'no port on localhost', uri: 'http://localhost', location: 'http://localhost/?' },
    { name: 'a slash as the path', uri: 'http://localhost:1/', location: 'http://localhost:1/?' },
    { name: 'none, so the first registered', uri: '', location: 'http://localhost/?' },
    { name: 'a scheme of its own', uri: 'myapp://auth', location: 'myapp://auth?' },
  ]
  it.each(cases)('$name', async ({ uri, location }) => {
    const entra = consented()
    entra.directory.updateApp(entra.cli.clientId, {
      redirectUris: [
        { uri: 'http://localhost', platform: 'publicClient' },
        { uri: 'myapp://auth', platform: 'publicClient' },
      ],
    })
    const done = await signIn(entra, await authorize(entra, request(entra, { redirect_uri: uri })), 'analyst')
    expect(done.response.headers.get('location')?.startsWith(location)).toBe(true)
  })
})

describe('the sign-in page', () => {
  it('has a strict policy and is not stored', async () => {
    const entra = consented()
    const { response, text } = await authorize(entra, request(entra))
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.has('set-cookie')).toBe(false)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy.replace(/nonce-[\w-]+/, 'nonce-N')).toBe(
      "default-src 'none'; style-src 'nonce-N'; frame-ancestors 'none'; base-uri 'none'",
    )
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('<label for="password">')
    expect(text).not.toContain('<script')
  })

  it('fills in the login hint, escaped', async () => {
    const entra = consented()
    const { text } = await authorize(entra, request(entra, { login_hint: `ana${hostile}` }))
    expect(text).toContain('value="ana&quot;&gt;&lt;script&gt;')
    expect(text).not.toContain('<script>')
  })

  it('escapes the name of the app', async () => {
    const entra = consented()
    entra.directory.updateApp(entra.cli.clientId, { displayName: hostile })
    expect((await authorize(entra, request(entra))).text).not.toContain('<script>')
  })

  const parameters = [
    'client_id',
    'redirect_uri',
    'state',
    'scope',
    'prompt',
    'response_type',
    'response_mode',
    'nonce',
  ]
  it.each(parameters)('never lets %s write markup', async (parameter) => {
    const entra = consented()
    const { text } = await authorize(entra, request(entra, { [parameter]: hostile }))
    expect(text).not.toContain('<script>')
  })
})
