import type { Alert } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { appId, createBench, tenantId } from './bench.ts'

const reader = { user: 'reader@contoso.example' }
const guid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/

const refused = [
  {
    name: 'a call without a token',
    method: 'GET',
    path: '/api/alerts',
    options: { as: 'nobody' as const },
    status: 401,
    code: 'Unauthorized',
  },
  {
    name: 'a token without the permission',
    method: 'GET',
    path: '/api/alerts',
    options: { as: { permissions: ['Machine.Read.All'] } },
    status: 403,
    code: 'Forbidden',
  },
  {
    name: 'a user without the portal role',
    method: 'POST',
    path: '/api/machines/x/isolate',
    options: { as: reader, body: {} },
    status: 403,
    code: 'Forbidden',
  },
  {
    name: 'a user who is gone',
    method: 'GET',
    path: '/api/alerts',
    options: { as: { user: 'nobody@contoso.example' } },
    status: 403,
    code: 'Forbidden',
  },
  {
    name: 'an unknown path, before asking for a token',
    method: 'GET',
    path: '/api/nothing',
    options: { as: 'nobody' as const },
    status: 404,
    code: 'NotFound',
  },
  {
    name: 'another method',
    method: 'PUT',
    path: '/api/alerts',
    options: {},
    status: 405,
    code: 'MethodNotAllowed',
  },
  {
    name: 'an option that is not documented',
    method: 'GET',
    path: '/api/alerts?$orderby=severity',
    options: {},
    status: 400,
    code: 'ODataError',
  },
  {
    name: 'an option on a single record',
    method: 'GET',
    path: '/api/alerts/x?$expand=evidence',
    options: {},
    status: 400,
    code: 'ODataError',
  },
  {
    name: 'an option given twice',
    method: 'GET',
    path: '/api/alerts?$top=1&$top=2',
    options: {},
    status: 400,
    code: 'ODataError',
  },
  {
    name: 'no body',
    method: 'PATCH',
    path: '/api/alerts/x',
    options: {},
    status: 400,
    code: 'InvalidRequestBody',
  },
  {
    name: 'a body that is no JSON',
    method: 'PATCH',
    path: '/api/alerts/x',
    options: { body: '{' },
    status: 400,
    code: 'InvalidRequestBody',
  },
  {
    name: 'a body that is no object',
    method: 'PATCH',
    path: '/api/alerts/x',
    options: { body: '[]' },
    status: 400,
    code: 'InvalidRequestBody',
  },
  {
    name: 'another content type',
    method: 'PATCH',
    path: '/api/alerts/x',
    options: { body: '{}', headers: { 'content-type': 'text/plain' } },
    status: 415,
    code: 'UnsupportedMediaType',
  },
  {
    name: 'a body over 1 MB',
    method: 'PATCH',
    path: '/api/alerts/x',
    options: { body: `{"comment":"${'x'.repeat(1024 * 1024)}"}` },
    status: 413,
    code: 'RequestEntityTooLarge',
  },
  {
    name: 'a foreign host name',
    method: 'GET',
    path: '/api/alerts',
    options: { headers: { host: 'evil.example' } },
    status: 421,
    code: 'MisdirectedRequest',
  },
]

describe('the Defender routes', () => {
  it.each(refused)('refuse $name', async ({ method, path, options, status, code }) => {
    const answer = await createBench().call(method, path, options)
    const error = { code, message: expect.stringMatching(/\w/), target: expect.stringMatching(guid) }
    expect(answer).toMatchObject({ status, body: { error } })
  })

  it('ask for a bearer token', async () => {
    const { headers } = await createBench().call('GET', '/api/alerts', { as: 'nobody' })
    expect(headers.get('www-authenticate')).toBe('Bearer')
  })

  it('leave options without a dollar sign alone', async () => {
    expect(await createBench().call('GET', '/api/alerts?top=x&api-version=1')).toMatchObject({ status: 200 })
  })

  it('keep the documented quota by tenant, app and operation', async () => {
    const bench = createBench({ rateLimits: 'enforce' })
    const statuses: number[] = []
    for (let call = 0; call < 101; call++)
      statuses.push((await bench.call('GET', '/api/alerts?$top=1')).status)
    expect(statuses.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 200))
    const refusal = await bench.call('GET', '/api/alerts?$top=1')
    expect(refusal).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } })
    expect(refusal.headers.get('retry-after')).toBe('60')
    expect(await bench.call('GET', '/api/machines?$top=1')).toMatchObject({ status: 200 })
    bench.clock.nowMs += 60_000
    expect(await bench.call('GET', '/api/alerts?$top=1')).toMatchObject({ status: 200 })
  })

  it('do not count calls that were not let in', async () => {
    const bench = createBench({ rateLimits: 'enforce' })
    for (let call = 0; call < 101; call++) await bench.call('GET', '/api/alerts', { as: { permissions: [] } })
    expect(await bench.call('GET', '/api/alerts?$top=1')).toMatchObject({ status: 200 })
  })

  it('note what was called by whom', async () => {
    const bench = createBench()
    await bench.call('GET', '/api/alerts?$top=1&code=secret', { as: { permissions: ['Alert.Read.All'] } })
    expect(bench.records).toEqual([
      {
        at: '2026-03-01T12:00:00.000Z',
        method: 'GET',
        path: '/api/alerts?$top=1',
        operationId: 'listAlerts',
        tenantId,
        appId,
        permission: 'Alert.Read.All',
        records: 1,
        status: 200,
        durationMs: expect.any(Number),
      },
    ])
  })

  it('note how many records each page of a list holds, and nothing for what is no list', async () => {
    const bench = createBench({ alerts: 5, pageSize: 3 })
    const { id } = await bench.first<Alert>('/api/alerts')
    await bench.call('GET', '/api/alerts?$skip=3')
    await bench.call('GET', "/api/alerts?$filter=status eq 'None of these'")
    await bench.call('GET', `/api/alerts/${id}`)
    await bench.call('GET', '/api/alerts?$top=nonsense')
    expect(bench.records.map(({ status, records }) => ({ status, records }))).toEqual([
      { status: 200, records: 3 },
      { status: 200, records: 2 },
      { status: 200, records: 0 },
      { status: 200, records: undefined },
      { status: 400, records: undefined },
    ])
  })

  it('keep tenants apart', async () => {
    const other = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5d6'
    const bench = createBench({
      tenants: [
        { id: tenantId, domain: 'contoso.example' },
        { id: other, domain: 'fabrikam.example' },
      ],
    })
    const there = await bench.list('/api/alerts?$top=1', { tenantId: other })
    expect(there).toMatchObject([
      { aadTenantId: other, computerDnsName: expect.stringContaining('fabrikam.example') },
    ])
    const { id } = await bench.first<Alert>('/api/alerts')
    expect(await bench.call('GET', `/api/alerts/${id}`)).toMatchObject({ status: 200 })
    expect(await bench.call('GET', `/api/alerts/${id}`, { as: { tenantId: other } })).toMatchObject({
      status: 404,
    })
  })
})
