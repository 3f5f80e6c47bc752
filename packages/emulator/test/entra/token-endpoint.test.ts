import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createRequestLog } from '../../src/server/request-log.ts'
import type { EmulatorEnv, RequestFindings } from '../../src/server/request-record.ts'
import { createTestEntra, origin, resource, tenantId } from './test-entra.ts'

describe('grant types', () => {
  const cases = [
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
  it.each(['token', 'v2.0/token', 'devicecode', 'v2.0/devicecode'])(
    'to %s has to be a POST',
    async (path) => {
      const { get } = createTestEntra()
      const response = await get(`/${tenantId}/oauth2/${path}?grant_type=client_credentials`)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ error: 'invalid_request', error_codes: [900561] })
    },
  )

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

describe('the request log', () => {
  const jwt = 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln'
  const cases: {
    name: string
    version: 'v1' | 'v2'
    fields: Record<string, string>
    want: RequestFindings
  }[] = [
    {
      name: 'the resource of v1',
      version: 'v1',
      fields: { grant_type: 'password', resource, scope: 'openid', username: 'a', password: 'b' },
      want: { grantType: 'password', asked: resource },
    },
    {
      name: 'the scope of v2',
      version: 'v2',
      fields: { grant_type: 'client_credentials', scope: `${resource}/.default`, client_secret: 's' },
      want: { grantType: 'client_credentials', asked: `${resource}/.default` },
    },
    {
      name: 'nothing asked where the grant knows it',
      version: 'v2',
      fields: { grant_type: 'refresh_token', refresh_token: 'r' },
      want: { grantType: 'refresh_token' },
    },
    {
      name: 'a grant type that is not imitated',
      version: 'v2',
      fields: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt, scope: 'x/y' },
      want: { grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer', asked: 'x/y' },
    },
    {
      name: 'no grant type that does not exist',
      version: 'v2',
      fields: { grant_type: 'my-secret', scope: 'x/y' },
      want: { asked: 'x/y' },
    },
    {
      name: 'no token in place of a scope',
      version: 'v2',
      fields: { grant_type: 'password', scope: `${'x'.repeat(480)} ${jwt}` },
      want: { grantType: 'password', asked: `${'x'.repeat(480)} [token]` },
    },
  ]
  it.each(cases)('notes $name', async ({ version, fields, want }) => {
    const { routes, cli } = createTestEntra()
    const log = createRequestLog({ now: () => 0, sinks: [] })
    const app = new Hono<EmulatorEnv>().use('*', log.middleware).route('/', routes)
    const path = version === 'v2' ? 'oauth2/v2.0/token' : 'oauth2/token'
    await app.request(`${origin}/${tenantId}/${path}`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: cli.clientId, ...fields }),
    })
    expect(log.records()).toEqual([
      {
        at: '1970-01-01T00:00:00.000Z',
        method: 'POST',
        path: `/${tenantId}/${path}`,
        ...want,
        status: expect.any(Number),
        durationMs: expect.any(Number),
      },
    ])
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
  const paths = ['/contoso.example/saml2', '/contoso.example/oauth2/v2.0/unheard-of']
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
