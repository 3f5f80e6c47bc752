import { describe, expect, it } from 'vitest'
import { claimsOf, createTestEntra, otherTenantId, resource, startMs, tenantId } from '../test-entra.ts'

const nowSeconds = startMs / 1000

describe('an app-only token', () => {
  it('has the shape of published Defender tokens', async () => {
    const { token, daemon, secret, directory } = createTestEntra()
    directory.grantAdminConsent(daemon.clientId)
    const { status, headers, body } = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      scope: `${resource}/.default`,
    })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'ext_expires_in', 'token_type'])
    expect(body['expires_in']).toBe(3599)
    const claims = claimsOf(body)
    expect(claims).toMatchObject({
      aud: resource,
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: nowSeconds - 300,
      nbf: nowSeconds - 300,
      exp: nowSeconds + 3600,
      app_displayname: 'Test daemon',
      appid: daemon.clientId,
      appidacr: '1',
      idp: `https://sts.windows.net/${tenantId}/`,
      roles: ['Alert.Read.All'],
      tid: tenantId,
      ver: '1.0',
    })
    // The claim list of a real one, no more and no less.
    expect(Object.keys(claims).sort()).toEqual(
      [
        'aud',
        'iss',
        'iat',
        'nbf',
        'exp',
        'aio',
        'app_displayname',
        'appid',
        'appidacr',
        'idp',
        'oid',
        'rh',
        'roles',
      ]
        .concat(['sub', 'tenant_region_scope', 'tid', 'uti', 'ver'])
        .sort(),
    )
    expect(claims.oid).toBe(claims.sub)
    expect(claims.oid).toBe(directory.findServicePrincipal(daemon.clientId, tenantId)?.id)
  })

  it('is issued without roles when nothing is granted', async () => {
    const { token, daemon, secret } = createTestEntra()
    const { status, body } = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      scope: `${resource}/.default`,
    })
    expect(status).toBe(200)
    expect(claimsOf(body)).not.toHaveProperty('roles')
  })

  it('lacks a permission that was added after consent, until consent is granted again', async () => {
    const { token, daemon, secret, directory } = createTestEntra()
    const roles = async () => {
      const { body } = await token('v2', {
        grant_type: 'client_credentials',
        client_id: daemon.clientId,
        client_secret: secret,
        scope: `${resource}/.default`,
      })
      return claimsOf(body)['roles']
    }
    directory.grantAdminConsent(daemon.clientId)
    directory.addPermission(daemon.clientId, 'application', 'Machine.Read.All')
    expect(await roles()).toEqual(['Alert.Read.All'])
    directory.grantAdminConsent(daemon.clientId)
    expect(await roles()).toEqual(['Alert.Read.All', 'Machine.Read.All'])
    directory.revokeConsent(daemon.clientId)
    expect(await roles()).toBeUndefined()
  })

  it('comes with strings and the resource from the v1 endpoint', async () => {
    const { token, daemon, secret } = createTestEntra()
    const { body } = await token('v1', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      resource,
    })
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: '3599',
      ext_expires_in: '3599',
      expires_on: `${nowSeconds + 3600}`,
      not_before: `${nowSeconds - 300}`,
      resource,
    })
    expect(body).not.toHaveProperty('scope')
  })

  const audiences = [
    { name: 'the resource of v1', version: 'v1', field: { resource }, aud: resource },
    {
      name: 'a trailing slash on v1',
      version: 'v1',
      field: { resource: `${resource}/` },
      aud: `${resource}/`,
    },
    {
      name: 'a double slash on v2',
      version: 'v2',
      field: { scope: `${resource}//.default` },
      aud: `${resource}/`,
    },
    {
      name: 'the documented second resource',
      version: 'v2',
      field: { scope: 'https://securitycenter.onmicrosoft.com/windowsatpservice/.default' },
      aud: 'https://securitycenter.onmicrosoft.com/windowsatpservice',
    },
    {
      name: 'the GUID of the resource',
      version: 'v2',
      field: { scope: 'fc780465-2017-40d4-a0c5-307022471b92/.default' },
      aud: 'fc780465-2017-40d4-a0c5-307022471b92',
    },
    {
      name: 'the government resource',
      version: 'v1',
      field: { resource: 'https://api-gov.securitycenter.microsoft.us' },
      aud: 'https://api-gov.securitycenter.microsoft.us',
    },
  ] as const
  it.each(audiences)('names as audience what was asked for: $name', async ({ version, field, aud }) => {
    const { token, daemon, secret, directory } = createTestEntra()
    directory.grantAdminConsent(daemon.clientId)
    const { body } = await token(version, {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      ...field,
    })
    expect(claimsOf(body)).toMatchObject({ aud, roles: ['Alert.Read.All'] })
  })

  it('carries no roles for another API', async () => {
    const { token, daemon, secret, directory } = createTestEntra()
    directory.grantAdminConsent(daemon.clientId)
    const { body } = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      scope: 'https://api.security.microsoft.com/.default',
    })
    expect(claimsOf(body)['aud']).toBe('https://api.security.microsoft.com')
    expect(claimsOf(body)).not.toHaveProperty('roles')
  })
})

describe('refusals', () => {
  const cases = [
    {
      name: 'a wrong secret',
      fields: { client_secret: 'wrong' },
      status: 401,
      error: 'invalid_client',
      number: 7000215,
    },
    {
      name: 'no secret',
      fields: { client_secret: '' },
      status: 401,
      error: 'invalid_client',
      number: 7000218,
    },
    { name: 'no scope', fields: { scope: '' }, status: 400, error: 'invalid_request', number: 900144 },
    {
      name: 'a scope that is not .default',
      fields: { scope: `${resource}/Alert.Read.All` },
      status: 400,
      error: 'invalid_scope',
      number: 70011,
    },
    {
      name: 'an unknown resource',
      fields: { scope: 'https://nowhere.example/.default' },
      status: 400,
      error: 'invalid_resource',
      number: 500011,
    },
    { name: 'resource on v2', fields: { resource }, status: 400, error: 'invalid_request', number: 901002 },
    {
      name: 'an unknown app',
      fields: { client_id: '00000000-0000-4000-8000-000000000000' },
      status: 400,
      error: 'unauthorized_client',
      number: 700016,
    },
    {
      name: 'no client id',
      fields: { client_id: '' },
      status: 400,
      error: 'invalid_request',
      number: 900144,
    },
  ]
  it.each(cases)('$name', async ({ fields, status, error, number }) => {
    const { token, daemon, secret } = createTestEntra()
    const answer = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      scope: `${resource}/.default`,
      ...fields,
    })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error, error_codes: [number] })
  })

  it('an expired secret', async () => {
    const { token, daemon, directory, clock } = createTestEntra()
    const { value } = directory.addSecret(daemon.clientId, { expiresAt: new Date(clock.now).toISOString() })
    const { status, body } = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: value,
      scope: `${resource}/.default`,
    })
    expect(status).toBe(401)
    expect(body).toMatchObject({ error: 'invalid_client', error_codes: [7000222] })
  })

  it('a removed secret', async () => {
    const { token, daemon, directory } = createTestEntra()
    const { id, value } = directory.addSecret(daemon.clientId)
    directory.removeSecret(daemon.clientId, id)
    const { body } = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: value,
      scope: `${resource}/.default`,
    })
    expect(body).toMatchObject({ error_codes: [7000215] })
  })

  it('a v1 request without resource', async () => {
    const { token, daemon, secret } = createTestEntra()
    const { body } = await token('v1', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      scope: `${resource}/.default`,
    })
    expect(body).toMatchObject({ error_codes: [900144] })
  })

  it('a tenant without Defender', async () => {
    const { token, directory } = createTestEntra()
    const bare = directory.addTenant({ domain: 'bare.example', hasDefender: false })
    const app = directory.registerApp(bare.id, { displayName: 'Bare' })
    const { value } = directory.addSecret(app.clientId)
    const fields = { grant_type: 'client_credentials', client_id: app.clientId, client_secret: value }
    const { body } = await token('v2', { ...fields, scope: `${resource}/.default` }, bare.domain)
    expect(body).toMatchObject({ error: 'invalid_resource', error_codes: [500011] })
  })

  const places = [
    { name: 'on common, a single-tenant app', audience: 'single', tenant: 'common', number: 50194 },
    { name: 'on common, a multi-tenant app', audience: 'multi', tenant: 'common', number: 9001023 },
    { name: 'on organizations', audience: 'multi', tenant: 'organizations', number: 9001023 },
    {
      name: 'in another tenant, a single-tenant app',
      audience: 'single',
      tenant: otherTenantId,
      number: 700016,
    },
    { name: 'in a tenant that has not consented', audience: 'multi', tenant: otherTenantId, number: 700016 },
    { name: 'in no tenant', audience: 'multi', tenant: 'nowhere.example', number: 90002 },
  ] as const
  it.each(places)('$name', async ({ audience, tenant, number }) => {
    const { token, daemon, secret, directory } = createTestEntra()
    directory.updateApp(daemon.clientId, { signInAudience: audience })
    const fields = { grant_type: 'client_credentials', client_id: daemon.clientId, client_secret: secret }
    const { status, body } = await token('v2', { ...fields, scope: `${resource}/.default` }, tenant)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error_codes: [number] })
  })

  it('lets a multi-tenant app in where an administrator has consented', async () => {
    const { token, daemon, secret, directory } = createTestEntra()
    directory.updateApp(daemon.clientId, { signInAudience: 'multi' })
    directory.grantAdminConsent(daemon.clientId, otherTenantId)
    const fields = { grant_type: 'client_credentials', client_id: daemon.clientId, client_secret: secret }
    const { body } = await token('v2', { ...fields, scope: `${resource}/.default` }, 'FABRIKAM.example')
    expect(claimsOf(body)).toMatchObject({ tid: otherTenantId, roles: ['Alert.Read.All'] })
    expect(claimsOf(body)['oid']).not.toBe(directory.findServicePrincipal(daemon.clientId, tenantId)?.id)
  })
})
