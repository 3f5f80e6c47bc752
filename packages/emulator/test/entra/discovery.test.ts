import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTestEntra, type JsonBody, origin, resource, tenantId } from './test-entra.ts'

describe('metadata', () => {
  const cases = [
    {
      name: 'v1 of a tenant',
      path: `/${tenantId}`,
      issuer: `https://sts.windows.net/${tenantId}/`,
      token: `${origin}/${tenantId}/oauth2/token`,
      keys: `${origin}/common/discovery/keys`,
    },
    {
      name: 'v2 of a tenant',
      path: `/${tenantId}/v2.0`,
      issuer: `${origin}/${tenantId}/v2.0`,
      token: `${origin}/${tenantId}/oauth2/v2.0/token`,
      keys: `${origin}/${tenantId}/discovery/v2.0/keys`,
    },
    {
      name: 'v2 of a domain',
      path: '/contoso.example/v2.0',
      issuer: `${origin}/${tenantId}/v2.0`,
      token: `${origin}/contoso.example/oauth2/v2.0/token`,
      keys: `${origin}/contoso.example/discovery/v2.0/keys`,
    },
    {
      name: 'v1 of common',
      path: '/common',
      issuer: 'https://sts.windows.net/{tenantid}/',
      token: `${origin}/common/oauth2/token`,
      keys: `${origin}/common/discovery/keys`,
    },
    {
      name: 'v2 of organizations',
      path: '/organizations/v2.0',
      issuer: `${origin}/{tenantid}/v2.0`,
      token: `${origin}/organizations/oauth2/v2.0/token`,
      keys: `${origin}/organizations/discovery/v2.0/keys`,
    },
  ]
  it.each(cases)('$name', async ({ path, issuer, token, keys }) => {
    const { get } = createTestEntra()
    const response = await get(`${path}/.well-known/openid-configuration`)
    expect(await response.json()).toMatchObject({ issuer, token_endpoint: token, jwks_uri: keys })
    expect((await get(keys)).status).toBe(200)
  })

  it('names endpoints that exist', async () => {
    const { routes } = createTestEntra()
    const document = await routes.request(`${origin}/${tenantId}/v2.0/.well-known/openid-configuration`)
    const body = (await document.json()) as JsonBody
    const endpoints = [
      ['POST', 'token_endpoint'],
      ['POST', 'device_authorization_endpoint'],
      ['GET', 'authorization_endpoint'],
      ['GET', 'end_session_endpoint'],
      ['GET', 'jwks_uri'],
    ] as const
    for (const [method, name] of endpoints) {
      const { status } = await routes.request(String(body[name]), { method })
      expect({ name, found: status !== 404 && status !== 501 }).toEqual({ name, found: true })
    }
  })

  it('of an unknown tenant does not exist', async () => {
    const response = await createTestEntra().get('/nowhere.example/v2.0/.well-known/openid-configuration')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] })
  })
})

describe('keys', () => {
  const cases = [
    { path: '/common/discovery/keys', issuer: undefined },
    { path: `/${tenantId}/discovery/keys`, issuer: undefined },
    { path: `/${tenantId}/discovery/v2.0/keys`, issuer: `${origin}/${tenantId}/v2.0` },
    { path: '/common/discovery/v2.0/keys', issuer: `${origin}/{tenantid}/v2.0` },
  ]
  it.each(cases)('$path has the fields that Entra publishes', async ({ path, issuer }) => {
    const { keys } = (await (await createTestEntra().get(path)).json()) as JSONWebKeySet
    const key = keys[0]
    expect(Object.keys(key ?? {}).sort()).toEqual(
      [...(issuer === undefined ? [] : ['issuer']), 'e', 'kid', 'kty', 'n', 'use', 'x5t'].sort(),
    )
    expect(key).toMatchObject({ kty: 'RSA', use: 'sig', x5t: key?.kid })
    expect(Buffer.from(key?.n ?? '', 'base64url')).toHaveLength(256)
    if (issuer !== undefined) expect(key).toMatchObject({ issuer })
  })

  it('verify the tokens', async () => {
    const { get, token, daemon, secret, clock } = createTestEntra()
    const { body } = await token('v2', {
      grant_type: 'client_credentials',
      client_id: daemon.clientId,
      client_secret: secret,
      scope: `${resource}/.default`,
    })
    const keys = (await (await get('/common/discovery/keys')).json()) as JSONWebKeySet
    const { protectedHeader } = await jwtVerify(String(body['access_token']), createLocalJWKSet(keys), {
      algorithms: ['RS256'],
      audience: resource,
      issuer: `https://sts.windows.net/${tenantId}/`,
      currentDate: new Date(clock.now),
    })
    const kid = keys.keys[0]?.kid
    expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'RS256', x5t: kid, kid })
  })
})

describe('instance discovery', () => {
  const ask = (endpoint: string) =>
    createTestEntra().get(
      `/common/discovery/instance?api-version=1.1&authorization_endpoint=${encodeURIComponent(endpoint)}`,
    )

  const hosts = [
    { name: 'this host', endpoint: `${origin}/${tenantId}/oauth2/v2.0/authorize`, network: '127.0.0.1:4000' },
    {
      name: 'a sign-in host that was redirected here',
      endpoint: `https://login.microsoftonline.us/${tenantId}/oauth2/v2.0/authorize`,
      network: 'login.microsoftonline.us',
    },
  ]
  it.each(hosts)('vouches for $name', async ({ endpoint, network }) => {
    expect(await (await ask(endpoint)).json()).toMatchObject({
      tenant_discovery_endpoint: `${origin}/${tenantId}/v2.0/.well-known/openid-configuration`,
      metadata: [{ preferred_network: network }],
    })
  })

  it.each(['https://evil.example/common', 'no url'])('does not vouch for %s', async (endpoint) => {
    expect((await ask(endpoint)).status).toBe(400)
  })
})

it('names the ways in which an app can prove itself, and the grants', async () => {
  const response = await createTestEntra().get(`/${tenantId}/v2.0/.well-known/openid-configuration`)
  expect(await response.json()).toMatchObject({
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    grant_types_supported: expect.arrayContaining([
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ]) as string[],
  })
})
