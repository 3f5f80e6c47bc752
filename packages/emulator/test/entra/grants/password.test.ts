import { describe, expect, it } from 'vitest'
import { claimsOf, createTestEntra, resource, type TestEntra, tenantId } from '../test-entra.ts'

const scope = `${resource}/.default openid profile offline_access`

function passwordFields({ cli, credentialsOf }: TestEntra): Record<string, string> {
  return { grant_type: 'password', client_id: cli.clientId, ...credentialsOf('analyst'), scope }
}

describe('a delegated token', () => {
  it('carries what was consented to and who signed in', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { status, body } = await entra.token('v2', { ...passwordFields(entra), client_info: '1' })
    expect(status).toBe(200)
    const claims = claimsOf(body)
    expect(claims).toMatchObject({
      aud: resource,
      ver: '1.0',
      scp: 'Alert.Read Machine.Read',
      appid: entra.cli.clientId,
      appidacr: '0',
      amr: ['pwd'],
      oid: entra.idOf('analyst'),
      upn: 'analyst@contoso.example',
      unique_name: 'analyst@contoso.example',
      name: 'Ana Lyst',
      given_name: 'Ana',
      family_name: 'Lyst',
      ipaddr: '127.0.0.1',
    })
    expect(claims).not.toHaveProperty('roles')
    expect(claims).not.toHaveProperty('idtyp')
    expect(claims.sub).not.toBe(claims.oid)
    expect(body).toMatchObject({
      scope: `${resource}/Alert.Read ${resource}/Machine.Read ${resource}/.default`,
      expires_in: 3599,
      refresh_token: expect.stringMatching(/^[\w-]{80,}$/) as string,
    })
    const info: unknown = JSON.parse(Buffer.from(String(body['client_info']), 'base64url').toString())
    expect(info).toEqual({ uid: entra.idOf('analyst'), utid: tenantId })
    expect(claimsOf(body, 'id_token')).toMatchObject({
      aud: entra.cli.clientId,
      iss: `http://127.0.0.1:4000/${tenantId}/v2.0`,
      ver: '2.0',
      preferred_username: 'analyst@contoso.example',
      oid: entra.idOf('analyst'),
      tid: tenantId,
    })
  })

  it('never contains a password', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { body } = await entra.token('v2', passwordFields(entra))
    const { password } = entra.credentialsOf('analyst')
    expect(JSON.stringify([body, claimsOf(body), claimsOf(body, 'id_token')])).not.toContain(password)
  })

  it('comes from v1 with plain scope names', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { body } = await entra.token('v1', { ...passwordFields(entra), scope: 'openid', resource })
    expect(body).toMatchObject({ expires_in: '3599', resource, scope: 'Alert.Read Machine.Read' })
    expect(body).toHaveProperty('refresh_token')
    expect(claimsOf(body, 'id_token')).toMatchObject({
      ver: '1.0',
      iss: `https://sts.windows.net/${tenantId}/`,
    })
  })

  it('is as small as its named scopes', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { body } = await entra.token('v2', { ...passwordFields(entra), scope: `${resource}/alert.read` })
    expect(claimsOf(body)['scp']).toBe('Alert.Read')
    expect(body['scope']).toBe(`${resource}/Alert.Read`)
    expect(body).not.toHaveProperty('refresh_token')
    expect(body).not.toHaveProperty('id_token')
  })

  it('is for Microsoft Graph when only OpenID Connect scopes are asked for', async () => {
    const entra = createTestEntra()
    const { body } = await entra.token('v2', {
      ...passwordFields(entra),
      scope: 'openid profile offline_access',
    })
    expect(claimsOf(body)).toMatchObject({
      aud: '00000003-0000-0000-c000-000000000000',
      scp: 'openid profile',
    })
  })

  it('is issued to a confidential client too, with its secret', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.daemon.clientId)
    const fields = { client_id: entra.daemon.clientId, client_secret: entra.secret }
    const { body } = await entra.token('v2', { ...passwordFields(entra), ...fields })
    expect(claimsOf(body)).toMatchObject({ scp: 'Alert.Read', appidacr: '1' })
  })

  it('can be had on organizations by a multi-tenant app', async () => {
    const entra = createTestEntra()
    entra.directory.updateApp(entra.cli.clientId, { signInAudience: 'multi' })
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { body } = await entra.token('v2', passwordFields(entra), 'organizations')
    expect(claimsOf(body)['tid']).toBe(tenantId)
  })
})

describe('refusals', () => {
  const cases = [
    { name: 'a wrong password', fields: { password: 'wrong' }, error: 'invalid_grant', number: 50126 },
    {
      name: 'an unknown user',
      fields: { username: 'nobody@contoso.example' },
      error: 'invalid_grant',
      number: 50034,
    },
    { name: 'no user name', fields: { username: '' }, error: 'invalid_request', number: 900144 },
    { name: 'no scope', fields: { scope: '' }, error: 'invalid_request', number: 900144 },
    { name: 'no grant type', fields: { grant_type: '' }, error: 'invalid_request', number: 900144 },
    {
      name: 'a scope that the API lacks',
      fields: { scope: `${resource}/Alert.Write` },
      error: 'invalid_client',
      number: 650053,
    },
    {
      name: 'scopes of two resources',
      fields: { scope: `${resource}/Alert.Read https://graph.microsoft.com/User.Read` },
      error: 'invalid_scope',
      number: 28000,
    },
    {
      name: '.default with another scope',
      fields: { scope: `${resource}/.default ${resource}/Alert.Read` },
      error: 'invalid_scope',
      number: 70011,
    },
    {
      name: 'a resource without scope name',
      fields: { scope: resource },
      error: 'invalid_scope',
      number: 70011,
    },
  ]
  it.each(cases)('$name', async ({ fields, error, number }) => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { status, body } = await entra.token('v2', { ...passwordFields(entra), ...fields })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error, error_codes: [number] })
  })

  it('an account of another tenant', async () => {
    const entra = createTestEntra()
    const other = entra.directory.needTenant('fabrikam.example')
    entra.directory.addUser(other.id, { userPrincipalName: 'bob@fabrikam.example', password: 'bob' })
    const fields = { username: 'bob@fabrikam.example', password: 'bob' }
    const { body } = await entra.token('v2', { ...passwordFields(entra), ...fields })
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [50020] })
  })

  it('a disabled account', async () => {
    const entra = createTestEntra()
    entra.directory.updateUser(entra.idOf('analyst'), { disabled: true })
    const { body } = await entra.token('v2', passwordFields(entra))
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [50057] })
  })

  it('an account that needs a second factor', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const { body } = await entra.token('v2', { ...passwordFields(entra), ...entra.credentialsOf('mfa') })
    expect(body).toMatchObject({
      error: 'interaction_required',
      suberror: 'basic_action',
      error_codes: [50076],
    })
    expect(JSON.parse(String(body['claims']))).toHaveProperty('access_token.capolids.essential', true)
  })

  it('a wrong password before it tells about the second factor', async () => {
    const entra = createTestEntra()
    const fields = { username: 'mfa@contoso.example', password: 'wrong' }
    const { body } = await entra.token('v2', { ...passwordFields(entra), ...fields })
    expect(body).toMatchObject({ error_codes: [50126] })
  })

  it('no consent', async () => {
    const entra = createTestEntra()
    const { status, body } = await entra.token('v2', passwordFields(entra))
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001] })
  })

  it('a named scope that was added after consent', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    entra.directory.addPermission(entra.cli.clientId, 'delegated', 'File.Read.All')
    const named = { ...passwordFields(entra), scope: `${resource}/Alert.Read ${resource}/File.Read.All` }
    expect((await entra.token('v2', named)).body).toMatchObject({ error_codes: [65001] })
    const everything = await entra.token('v2', passwordFields(entra))
    expect(claimsOf(everything.body)['scp']).toBe('Alert.Read Machine.Read')
    entra.directory.grantAdminConsent(entra.cli.clientId)
    expect(claimsOf((await entra.token('v2', named)).body)['scp']).toBe('Alert.Read File.Read.All')
  })

  it('a client without secret while public client flows are off', async () => {
    const entra = createTestEntra()
    entra.directory.updateApp(entra.cli.clientId, { isPublicClient: false })
    const { status, body } = await entra.token('v2', passwordFields(entra))
    expect(status).toBe(401)
    expect(body).toMatchObject({ error: 'invalid_client', error_codes: [7000218] })
  })

  it('common', async () => {
    const entra = createTestEntra()
    entra.directory.updateApp(entra.cli.clientId, { signInAudience: 'multi' })
    const { body } = await entra.token('v2', passwordFields(entra), 'common')
    expect(body).toMatchObject({ error: 'invalid_request', error_codes: [9001023] })
  })

  it('delegated permissions of an API that is not imitated', async () => {
    const entra = createTestEntra()
    const { status, body } = await entra.token('v2', { ...passwordFields(entra), scope: 'User.Read' })
    expect(status).toBe(501)
    expect(body['error_description']).toContain('Microsoft Graph')
  })
})
