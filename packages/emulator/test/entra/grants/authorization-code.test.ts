import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { authorize, redirected, signIn } from '../browser.ts'
import { claimsOf, createTestEntra, resource, type TestEntra, tenantId } from '../test-entra.ts'

const verifier = 'v'.repeat(43)
const challenge = createHash('sha256').update(verifier).digest('base64url')
const redirectUri = 'http://localhost:5000'

const request = {
  response_type: 'code',
  redirect_uri: redirectUri,
  scope: `${resource}/.default openid profile offline_access`,
  code_challenge: challenge,
  code_challenge_method: 'S256',
  nonce: 'n-1',
}

async function codeFor(entra: TestEntra, change: Record<string, string> = {}): Promise<string> {
  entra.directory.grantAdminConsent(entra.cli.clientId)
  entra.directory.grantAdminConsent(entra.daemon.clientId)
  const page = await authorize(entra, { ...request, client_id: entra.cli.clientId, ...change })
  return redirected(await signIn(entra, page, 'analyst'))['code'] ?? ''
}

function redemption({ cli }: TestEntra, code: string): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    client_id: cli.clientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  }
}

describe('a code', () => {
  it('gives tokens for what it was requested for', async () => {
    const entra = createTestEntra()
    const { status, body } = await entra.token('v2', redemption(entra, await codeFor(entra)))
    expect(status).toBe(200)
    expect(claimsOf(body)).toMatchObject({ scp: 'Alert.Read Machine.Read', appidacr: '0', tid: tenantId })
    expect(claimsOf(body, 'id_token')['nonce']).toBe('n-1')
    expect(body).toHaveProperty('refresh_token')
  })

  it('gives tokens for less when the redemption asks for less', async () => {
    const entra = createTestEntra()
    const fields = { ...redemption(entra, await codeFor(entra)), scope: `${resource}/Alert.Read` }
    expect(claimsOf((await entra.token('v2', fields)).body)['scp']).toBe('Alert.Read')
  })

  it('works through v1, with the resource in the token request', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const page = await authorize(
      entra,
      { client_id: entra.cli.clientId, response_type: 'code', redirect_uri: redirectUri },
      `/${tenantId}/oauth2/authorize`,
    )
    const { code = '' } = redirected(await signIn(entra, page, 'analyst'))
    const { body } = await entra.token('v1', {
      grant_type: 'authorization_code',
      client_id: entra.cli.clientId,
      code,
      redirect_uri: redirectUri,
      resource,
    })
    expect(claimsOf(body)).toMatchObject({ aud: resource, scp: 'Alert.Read Machine.Read' })
    expect(body).toHaveProperty('refresh_token')
    expect(body).toHaveProperty('id_token')
  })

  it('works once', async () => {
    const entra = createTestEntra()
    const fields = redemption(entra, await codeFor(entra))
    expect((await entra.token('v2', fields)).status).toBe(200)
    expect((await entra.token('v2', fields)).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [54005],
    })
  })

  it('works for ten minutes', async () => {
    const entra = createTestEntra()
    const early = redemption(entra, await codeFor(entra))
    const late = redemption(entra, await codeFor(entra))
    entra.clock.now += 10 * 60_000 - 1
    expect((await entra.token('v2', early)).status).toBe(200)
    entra.clock.now += 1
    expect((await entra.token('v2', late)).body).toMatchObject({
      error: 'invalid_grant',
      error_codes: [70008],
    })
  })

  it('is dead once its user is disabled', async () => {
    const entra = createTestEntra()
    const fields = redemption(entra, await codeFor(entra))
    entra.directory.updateUser(entra.idOf('analyst'), { disabled: true })
    expect((await entra.token('v2', fields)).body).toMatchObject({ error_codes: [50057] })
  })
})

describe('refusals', () => {
  const cases = [
    {
      name: 'a wrong verifier',
      fields: { code_verifier: 'w'.repeat(43) },
      error: 'invalid_grant',
      number: 501481,
    },
    { name: 'no verifier', fields: { code_verifier: '' }, error: 'invalid_grant', number: 501481 },
    { name: 'an invented code', fields: { code: 'invented' }, error: 'invalid_grant', number: 70000 },
    { name: 'no code', fields: { code: '' }, error: 'invalid_request', number: 900144 },
    { name: 'no redirect URI', fields: { redirect_uri: '' }, error: 'invalid_request', number: 900144 },
    {
      name: 'another redirect URI',
      fields: { redirect_uri: 'http://localhost:5001' },
      error: 'invalid_client',
      number: 500112,
    },
  ]
  it.each(cases)('$name', async ({ fields, error, number }) => {
    const entra = createTestEntra()
    const right = redemption(entra, await codeFor(entra))
    const { body } = await entra.token('v2', { ...right, ...fields })
    expect(body).toMatchObject({ error, error_codes: [number] })
    expect((await entra.token('v2', right)).status).toBe(200)
  })

  it('a verifier that no challenge called for', async () => {
    const entra = createTestEntra()
    const code = await codeFor(entra, { code_challenge: '', code_challenge_method: '' })
    expect((await entra.token('v2', redemption(entra, code))).body).toMatchObject({ error_codes: [501481] })
  })

  it('the code of another app', async () => {
    const entra = createTestEntra()
    const fields = { client_id: entra.daemon.clientId, client_secret: entra.secret }
    const { body } = await entra.token('v2', { ...redemption(entra, await codeFor(entra)), ...fields })
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [70000] })
  })

  it('the code of another tenant', async () => {
    const entra = createTestEntra()
    entra.directory.updateApp(entra.cli.clientId, { signInAudience: 'multi' })
    const fields = redemption(entra, await codeFor(entra))
    expect((await entra.token('v2', fields, 'fabrikam.example')).body).toMatchObject({ error_codes: [70000] })
    expect((await entra.token('v2', fields, 'common')).status).toBe(200)
  })
})

describe('the platform of the redirect URI', () => {
  const web = 'https://app.example/callback'
  const spa = 'https://spa.example/callback'
  const pageOrigin = 'https://spa.example'
  const cases = [
    { name: 'web with a secret', uri: web, hasSecret: true, pageOrigin: undefined, number: undefined },
    { name: 'web without a secret', uri: web, hasSecret: false, pageOrigin: undefined, number: 7000218 },
    { name: 'web from a page', uri: web, hasSecret: true, pageOrigin, number: 9002326 },
    { name: 'spa from its page', uri: spa, hasSecret: false, pageOrigin, number: undefined },
    { name: 'spa from no page', uri: spa, hasSecret: false, pageOrigin: undefined, number: 9002327 },
    { name: 'spa with a secret', uri: spa, hasSecret: true, pageOrigin, number: 700025 },
  ]
  it.each(cases)('$name', async ({ uri, hasSecret, pageOrigin, number }) => {
    const entra = createTestEntra()
    const client = { client_id: entra.daemon.clientId }
    const fields = {
      ...redemption(entra, await codeFor(entra, { ...client, redirect_uri: uri })),
      ...client,
      redirect_uri: uri,
      ...(hasSecret && { client_secret: entra.secret }),
    }
    const headers = pageOrigin === undefined ? {} : { origin: pageOrigin }
    const response = await entra.post(`/${tenantId}/oauth2/v2.0/token`, fields, headers)
    const body: unknown = await response.json()
    expect(body).toMatchObject(number === undefined ? { token_type: 'Bearer' } : { error_codes: [number] })
  })

  it('a public client that sends a secret', async () => {
    const entra = createTestEntra()
    const { value } = entra.directory.addSecret(entra.cli.clientId)
    const fields = { ...redemption(entra, await codeFor(entra)), client_secret: value }
    const { status, body } = await entra.token('v2', fields)
    expect(status).toBe(401)
    expect(body).toMatchObject({ error: 'invalid_client', error_codes: [700025] })
  })

  const origins = [
    { name: 'a registered page', pageOrigin: 'https://spa.example', want: 'https://spa.example' },
    { name: 'any other page', pageOrigin: 'https://evil.example', want: null },
    { name: 'a web callback', pageOrigin: 'https://app.example', want: null },
  ]
  it.each(origins)('lets $name read the answer or not', async ({ pageOrigin, want }) => {
    const entra = createTestEntra()
    const fields = { grant_type: 'authorization_code', client_id: entra.daemon.clientId, code: 'invented' }
    const response = await entra.post(`/${tenantId}/oauth2/v2.0/token`, fields, { origin: pageOrigin })
    expect(response.headers.get('access-control-allow-origin')).toBe(want)
  })
})
