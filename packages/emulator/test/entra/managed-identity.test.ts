import { describe, expect, it } from 'vitest'
import { claimsOf, createTestEntra, type JsonBody, otherTenantId, resource, tenantId } from './test-entra.ts'

const imds = '/metadata/identity/oauth2/token'

function entraWithIdentities() {
  const entra = createTestEntra()
  const { directory } = entra
  const host = directory.addManagedIdentity(tenantId, {
    displayName: 'vm-1',
    permissions: ['Alert.Read.All'],
  })
  const assigned = directory.addManagedIdentity(tenantId, { displayName: 'shared', assignment: 'user' })
  const ask = async (path: string, query: Record<string, string>, headers: Record<string, string>) => {
    const search = new URLSearchParams({ 'api-version': '2019-08-01', resource, ...query }).toString()
    const response = await entra.routes.request(`http://127.0.0.1:4000${path}?${search}`, { headers })
    return { status: response.status, body: (await response.json()) as JsonBody }
  }
  return { ...entra, host, assigned, ask }
}

describe('the endpoint of virtual machines', () => {
  it('answers in its own shape, with digits in strings', async () => {
    const { ask, host } = entraWithIdentities()
    const { status, body } = await ask(imds, {}, { metadata: 'true' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      client_id: host.clientId,
      expires_in: '3599',
      expires_on: expect.stringMatching(/^\d+$/) as string,
      resource,
      token_type: 'Bearer',
    })
    expect(claimsOf(body)).toMatchObject({
      aud: resource,
      appid: host.clientId,
      appidacr: '2',
      oid: host.objectId,
      roles: ['Alert.Read.All'],
      xms_mirid: host.resourceId,
    })
  })

  it.each(['client_id', 'object_id', 'msi_res_id'] as const)('finds an identity by %s', async (name) => {
    const { ask, assigned } = entraWithIdentities()
    const id = { client_id: assigned.clientId, object_id: assigned.objectId, msi_res_id: assigned.resourceId }
    const { body } = await ask(imds, { [name]: id[name].toUpperCase() }, { metadata: 'true' })
    expect(body['client_id']).toBe(assigned.clientId)
  })

  it.each([
    { name: 'without the header', query: {}, headers: {}, says: /metadata header/ },
    {
      name: 'through a proxy',
      query: {},
      headers: { metadata: 'true', 'x-forwarded-for': '10.0.0.1' },
      says: /metadata header/,
    },
    {
      name: 'for an identity that it has not',
      query: { client_id: otherTenantId },
      headers: { metadata: 'true' },
      says: /Identity not found/,
    },
    {
      name: 'for a resource that nobody has',
      query: { resource: 'https://nowhere.example' },
      headers: { metadata: 'true' },
      says: /AADSTS500011/,
    },
  ])('refuses a request $name', async ({ query, headers, says }) => {
    const { ask } = entraWithIdentities()
    const { status, body } = await ask(imds, { ...query }, { ...headers })
    expect(status).toBe(400)
    expect(body['error_description']).toMatch(says)
  })

  it.each(['resource', 'api-version'])('needs %s', async (name) => {
    const { routes } = entraWithIdentities()
    const query = new URLSearchParams({ 'api-version': '2018-02-01', resource })
    query.delete(name)
    const response = await routes.request(`http://127.0.0.1:4000${imds}?${query.toString()}`, {
      headers: { metadata: 'true' },
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(name)
  })
})

describe('the endpoint of App Service', () => {
  it('takes its header', async () => {
    const { ask, identityHeader, host } = entraWithIdentities()
    const { body } = await ask('/msi/token', {}, { 'x-identity-header': identityHeader })
    expect(body['client_id']).toBe(host.clientId)
  })

  it.each([
    { name: 'no header', headers: {} },
    { name: 'a wrong one', headers: { 'x-identity-header': 'x' } },
  ])('refuses $name', async ({ headers }) => {
    const { ask } = entraWithIdentities()
    expect(await ask('/msi/token', {}, { ...headers })).toMatchObject({
      status: 401,
      body: { statusCode: 401 },
    })
  })
})

it('has one system-assigned identity at most', () => {
  const { directory } = entraWithIdentities()
  expect(() => directory.addManagedIdentity(tenantId, { displayName: 'vm-2' })).toThrow(/already/)
})
