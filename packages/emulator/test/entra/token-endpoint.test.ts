import { describe, expect, it } from 'vitest'
import { createTestEntra, origin, resource, tenantId } from './test-entra.ts'

describe('grant types', () => {
  const cases = [
    {
      name: 'the on-behalf-of flow',
      grant: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      says: 'on-behalf-of',
    },
    { name: 'SAML assertions', grant: 'urn:ietf:params:oauth:grant-type:saml2-bearer', says: 'SAML' },
    { name: 'federated user credentials', grant: 'user_fic', says: 'federated identity' },
  ]
  it.each(cases)('answers 501 for $name', async ({ grant, says }) => {
    const { token, cli } = createTestEntra()
    const { status, body } = await token('v2', {
      grant_type: grant,
      client_id: cli.clientId,
      assertion: 'a.b.c',
    })
    expect(status).toBe(501)
    expect(body['error']).toBe('not_emulated')
    expect(body['error_description']).toContain(says)
  })

  it('answers 501 for a client assertion', async () => {
    const { token, daemon } = createTestEntra()
    const { status, body } = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: 'a.b.c',
      scope: `${resource}/.default`,
    })
    expect(status).toBe(501)
    expect(body['error_description']).toContain('certificates')
  })

  it('refuses what nobody has', async () => {
    const { token, cli } = createTestEntra()
    const { status, body } = await token('v1', { grant_type: 'magic', client_id: cli.clientId })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: 'unsupported_grant_type', error_codes: [70003] })
  })
})

describe('an error body', () => {
  const correlationId = '12345678-90ab-4cde-8f01-234567890abc'
  const fail = async (headers: Record<string, string>) => {
    const { post } = createTestEntra()
    return post(`/${tenantId}/oauth2/v2.0/token`, { grant_type: 'magic' }, headers)
  }

  it('looks like one of Entra', async () => {
    const response = await fail({ 'client-request-id': correlationId })
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('client-request-id')).toBe(correlationId)
    const traceId = response.headers.get('x-ms-request-id')
    expect(traceId).toMatch(/^[\da-f-]{36}$/)
    expect(await response.json()).toEqual({
      error: 'unsupported_grant_type',
      error_description:
        `AADSTS70003: There is no such grant type. (magic) Trace ID: ${traceId} ` +
        `Correlation ID: ${correlationId} Timestamp: 2026-01-31 08:00:00Z`,
      error_codes: [70003],
      timestamp: '2026-01-31 08:00:00Z',
      trace_id: traceId,
      correlation_id: correlationId,
    })
  })

  it('does not echo a request id that is no GUID', async () => {
    const response = await fail({ 'client-request-id': 'hello' })
    expect(response.headers.get('client-request-id')).toMatch(/^[\da-f-]{36}$/)
  })
})

describe('the request', () => {
  it('may not repeat a field', async () => {
    const { routes, cli } = createTestEntra()
    const response = await routes.request(`${origin}/${tenantId}/oauth2/token`, {
      method: 'POST',
      body: `grant_type=password&client_id=${cli.clientId}&grant_type=refresh_token`,
    })
    expect(await response.json()).toMatchObject({ error: 'invalid_request', error_codes: [9002313] })
  })

  it('may not be huge', async () => {
    const { post } = createTestEntra()
    const response = await post(`/${tenantId}/oauth2/token`, { grant_type: 'x'.repeat(70_000) })
    expect(response.status).toBe(413)
  })

  const tenants = [
    { name: 'an unknown tenant', tenant: 'nowhere.example', status: 400, error: 'invalid_request' },
    { name: 'personal accounts', tenant: 'consumers', status: 501, error: 'not_emulated' },
  ]
  it.each(tenants)('may not go to $name', async ({ tenant, status, error }) => {
    const { token, cli } = createTestEntra()
    const answer = await token('v2', { grant_type: 'password', client_id: cli.clientId }, tenant)
    expect(answer.status).toBe(status)
    expect(answer.body['error']).toBe(error)
  })
})

describe('a Basic header', () => {
  const basic = (clientId: string, secret: string) =>
    `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64')}`
  const fields = { grant_type: 'client_credentials', scope: `${resource}/.default` }
  const path = `/${tenantId}/oauth2/v2.0/token`

  it('authenticates an app, with any characters in the secret', async () => {
    const { post, daemon, directory } = createTestEntra()
    const { value } = directory.addSecret(daemon.clientId, { value: 'a:b%+ &=~' })
    const response = await post(path, fields, { authorization: basic(daemon.clientId, value) })
    expect(response.status).toBe(200)
  })

  it('is refused with a wrong secret', async () => {
    const { post, daemon } = createTestEntra()
    const response = await post(path, fields, { authorization: basic(daemon.clientId, 'wrong') })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error_codes: [7000215] })
  })

  it('may not contradict the body', async () => {
    const { post, daemon, secret, cli } = createTestEntra()
    const headers = { authorization: basic(daemon.clientId, secret) }
    const response = await post(path, { ...fields, client_id: cli.clientId }, headers)
    expect(await response.json()).toMatchObject({ error_codes: [9002313] })
  })
})

describe('endpoints that are not imitated', () => {
  const paths = [
    '/contoso.example/adminconsent',
    '/contoso.example/saml2',
    '/contoso.example/oauth2/v2.0/unheard-of',
    '/contoso.example/oauth2/v2.0/token',
  ]
  it.each(paths)('GET %s answers 501', async (path) => {
    const response = await createTestEntra().get(path)
    expect(response.status).toBe(501)
    expect(await response.json()).toMatchObject({ error: 'not_emulated' })
  })
})

it('leaves the paths of the API alone', async () => {
  const { get } = createTestEntra()
  const response = await get('/api/alerts')
  expect(response.status).toBe(404)
  expect(response.headers.has('content-security-policy')).toBe(false)
})
