import { generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createEntra } from '../../src/entra/create-entra.ts'
import {
  createTestEntra,
  origin,
  resource,
  signingKeys,
  startMs,
  type TestEntra,
  tenantId,
} from './test-entra.ts'

async function appToken({ token, daemon, secret, directory }: TestEntra, scope = `${resource}/.default`) {
  directory.grantAdminConsent(daemon.clientId)
  const client = { client_id: daemon.clientId, client_secret: secret }
  const { body } = await token('v2', { grant_type: 'client_credentials', ...client, scope })
  return String(body['access_token'])
}

describe('a good token', () => {
  it('of an app', async () => {
    const entra = createTestEntra()
    const result = await entra.authenticate(`Bearer ${await appToken(entra)}`)
    expect(result).toMatchObject({
      ok: true,
      tenantId,
      appId: entra.daemon.clientId,
      grants: { kind: 'application', permissions: ['Alert.Read.All'] },
    })
    expect(result).not.toHaveProperty('user')
  })

  it('of a person', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { body } = await entra.token('v2', {
      grant_type: 'password',
      client_id: entra.cli.clientId,
      ...entra.credentialsOf('reader'),
      scope: `${resource}/.default`,
    })
    const result = await entra.authenticate(`bearer ${String(body['access_token'])}`)
    expect(result).toMatchObject({
      ok: true,
      grants: { kind: 'delegated', permissions: ['Alert.Read', 'Machine.Read'] },
      user: { userPrincipalName: 'reader@contoso.example', roles: ['View Data'] },
    })
    expect(JSON.stringify(result)).not.toContain(entra.credentialsOf('reader').password)
  })

  it('with a slash at the end of its audience', async () => {
    const entra = createTestEntra()
    const token = await appToken(entra, `${resource}//.default`)
    expect(await entra.authenticate(`Bearer ${token}`)).toMatchObject({ ok: true })
  })

  it('until it expires', async () => {
    const entra = createTestEntra()
    const header = `Bearer ${await appToken(entra)}`
    entra.clock.now += 3_599_000
    expect(await entra.authenticate(header)).toMatchObject({ ok: true })
    entra.clock.now += 1_000
    expect(await entra.authenticate(header)).toEqual({
      ok: false,
      status: 401,
      code: 'Unauthorized',
      message: 'The token has expired.',
    })
  })
})

describe('401', () => {
  const headers = [
    { name: 'nothing', header: undefined },
    { name: 'an empty header', header: '' },
    { name: 'another scheme', header: 'Basic YTpi' },
    { name: 'no token', header: 'Bearer ' },
    { name: 'no JWT', header: 'Bearer opaque' },
    { name: 'a JWT of nonsense', header: 'Bearer aaaa.bbbb.cccc' },
  ]
  it.each(headers)('for $name', async ({ header }) => {
    expect(await createTestEntra().authenticate(header)).toMatchObject({
      ok: false,
      status: 401,
      code: 'Unauthorized',
    })
  })

  it('for a token that somebody else signed', async () => {
    const entra = createTestEntra()
    const [header = '', payload = ''] = (await appToken(entra)).split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
    expect(await entra.authenticate(`Bearer ${forged}`)).toMatchObject({ status: 401 })
  })

  it('for a token that was changed', async () => {
    const entra = createTestEntra()
    const [header, payload = '', signature] = (await appToken(entra)).split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
    const more = Buffer.from(JSON.stringify({ ...claims, roles: ['Machine.Isolate'] })).toString('base64url')
    expect(await entra.authenticate(`Bearer ${header}.${more}.${signature}`)).toMatchObject({ status: 401 })
  })

  it('for an unsigned token', async () => {
    const entra = createTestEntra()
    const [, payload] = (await appToken(entra)).split('.')
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    expect(await entra.authenticate(`Bearer ${none}.${payload}.`)).toMatchObject({ status: 401 })
    expect(await entra.authenticate(`Bearer ${none}.${payload}.AAAA`)).toMatchObject({ status: 401 })
  })

  it('for a token that is not good yet', async () => {
    const entra = createTestEntra()
    const header = `Bearer ${await appToken(entra)}`
    entra.clock.now -= 301_000
    expect(await entra.authenticate(header)).toMatchObject({ status: 401 })
  })

  it('for a token of an emulator with other tenants', async () => {
    const header = `Bearer ${await appToken(createTestEntra())}`
    const tenants = [{ domain: 'stranger.example' }]
    const stranger = createEntra({ origin: () => origin, now: () => startMs, signingKeys, tenants })
    expect(await stranger.authenticate(header)).toMatchObject({ status: 401 })
  })

  it('for an ID token', async () => {
    const entra = createTestEntra()
    const { body } = await entra.token('v2', {
      grant_type: 'password',
      client_id: entra.cli.clientId,
      ...entra.credentialsOf('reader'),
      scope: 'openid profile',
    })
    expect(await entra.authenticate(`Bearer ${String(body['id_token'])}`)).toMatchObject({ status: 401 })
  })
})

describe('403', () => {
  const scopes = [
    { name: 'Microsoft 365 Defender', scope: 'https://api.security.microsoft.com/.default' },
    { name: 'Microsoft Graph', scope: 'https://graph.microsoft.com/.default' },
  ]
  it.each(scopes)('for a token of $name', async ({ scope }) => {
    const entra = createTestEntra()
    const result = await entra.authenticate(`Bearer ${await appToken(entra, scope)}`)
    expect(result).toMatchObject({ ok: false, status: 403, code: 'Forbidden' })
    expect(result).toHaveProperty('message', expect.stringContaining(scope.replace('/.default', '')))
  })
})
