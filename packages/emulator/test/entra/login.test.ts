import { describe, expect, it } from 'vitest'
import { authorize, redirected, signIn, submit } from './browser.ts'
import { claimsOf, createTestEntra, otherTenantId, resource, type TestEntra, tenantId } from './test-entra.ts'

const redirectUri = 'http://localhost:5000'

function open(entra: TestEntra, change: Record<string, string> = {}) {
  return authorize(entra, {
    client_id: entra.cli.clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: `${resource}/.default openid profile offline_access`,
    state: 's',
    ...change,
  })
}

async function redeem({ token, cli }: TestEntra, code: string | undefined) {
  const client = { client_id: cli.clientId, redirect_uri: redirectUri }
  return token('v2', { grant_type: 'authorization_code', ...client, code: code ?? '' })
}

describe('the password step', () => {
  const cases = [
    { name: 'a wrong password', fields: { password: 'wrong-password' }, says: 'AADSTS50126' },
    { name: 'an unknown account', fields: { username: '<b>nobody</b>' }, says: 'AADSTS50034' },
    { name: 'nothing', fields: { username: '', password: '' }, says: 'AADSTS50034' },
  ]
  it.each(cases)('asks again after $name', async ({ fields, says }) => {
    const entra = createTestEntra()
    const again = await submit(entra, await open(entra), { ...entra.credentialsOf('analyst'), ...fields })
    expect(again.text).toContain(says)
    expect(again.text).toContain('role="alert"')
    expect(again.text).not.toContain('<b>')
    expect(again.text).not.toContain('wrong-password')
    const next = await signIn(entra, again, 'analyst')
    expect(next.text).toContain('Permissions requested')
  })

  it('puts the cursor into the first empty field, and ties the error to it', async () => {
    const entra = createTestEntra()
    const focused = ({ text }: { text: string }) => /<input id="(\w+)"[^>]* autofocus>/.exec(text)?.[1]
    const page = await open(entra)
    expect(focused(page)).toBe('username')
    expect(focused(await open(entra, { login_hint: 'a@b' }))).toBe('password')
    const again = await submit(entra, page, { ...entra.credentialsOf('analyst'), password: 'wrong' })
    expect(focused(again)).toBe('password')
    expect(again.text).toMatch(/<input id="password"[^>]* aria-describedby="error"/)
  })

  it('does not let a disabled account in', async () => {
    const entra = createTestEntra()
    entra.directory.updateUser(entra.idOf('analyst'), { disabled: true })
    expect((await signIn(entra, await open(entra), 'analyst')).text).toContain('AADSTS50057')
  })

  it('does not let an account of another tenant in', async () => {
    const entra = createTestEntra()
    entra.directory.addUser(otherTenantId, { userPrincipalName: 'bob@fabrikam.example', password: 'bob' })
    const fields = { username: 'bob@fabrikam.example', password: 'bob' }
    expect((await submit(entra, await open(entra), fields)).text).toContain('AADSTS50020')
  })

  it('cancels', async () => {
    const entra = createTestEntra()
    const done = await submit(entra, await open(entra), { action: 'cancel' })
    expect(redirected(done)).toMatchObject({ error: 'access_denied', error_subcode: 'cancel', state: 's' })
  })
})

describe('the second factor', () => {
  it('is asked for after the password, and shows in amr', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const page = await signIn(entra, await open(entra), 'mfa')
    expect(page.text).toContain('Approve sign-in')
    expect(page.response.headers.has('location')).toBe(false)
    const { body } = await redeem(entra, redirected(await submit(entra, page, { action: 'next' }))['code'])
    expect(claimsOf(body)['amr']).toEqual(['pwd', 'mfa'])
  })

  it('cannot be had without the password', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const page = await open(entra)
    const done = await submit(entra, { ...page, action: '/common/SAS/ProcessAuth' }, { action: 'next' })
    expect(done.response.status).toBe(400)
    expect(done.response.headers.has('location')).toBe(false)
  })
})

describe('consent', () => {
  it('lists what is asked for, and remembers the answer', async () => {
    const entra = createTestEntra()
    const page = await signIn(entra, await open(entra), 'reader')
    expect(page.text).toContain('(Alert.Read)')
    expect(page.text).toContain('(Machine.Read)')
    expect(page.text).toContain('Maintain access')
    expect(page.text).not.toContain('organization')
    const { body } = await redeem(entra, redirected(await submit(entra, page, { action: 'accept' }))['code'])
    expect(claimsOf(body)['scp']).toBe('Alert.Read Machine.Read')
    expect(redirected(await signIn(entra, await open(entra), 'reader'))).toHaveProperty('code')
    const other = await signIn(entra, await open(entra), 'analyst')
    expect(other.text).toContain('Permissions requested')
  })

  it('cancels', async () => {
    const entra = createTestEntra()
    const page = await signIn(entra, await open(entra), 'reader')
    const done = redirected(await submit(entra, page, { action: 'cancel' }))
    expect(done).toMatchObject({ error: 'access_denied', error_subcode: 'cancel', state: 's' })
    expect(done['error_description']).toContain('AADSTS65004')
    expect(entra.directory.consentedScopes(entra.cli.clientId, entra.directory.users(tenantId)[1]!)).toEqual(
      [],
    )
  })

  it('is asked for again when a named scope is new', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const scope = `${resource}/Alert.Read ${resource}/Software.Read`
    const page = await signIn(entra, await open(entra, { scope }), 'reader')
    expect(page.text).toContain('(Software.Read)')
    expect(page.text).not.toContain('(Alert.Read)')
    const { body } = await redeem(entra, redirected(await submit(entra, page, { action: 'accept' }))['code'])
    expect(claimsOf(body)['scp']).toBe('Alert.Read Software.Read')
  })

  it('is asked for in any case with prompt=consent', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    expect(redirected(await signIn(entra, await open(entra), 'reader'))).toHaveProperty('code')
    const page = await signIn(entra, await open(entra, { prompt: 'consent' }), 'reader')
    expect(page.text).toContain('(Alert.Read)')
  })

  it('cannot be given by a form that skips the password', async () => {
    const entra = createTestEntra()
    const page = await open(entra)
    const done = await submit(entra, { ...page, action: '/common/Consent/Set' }, { action: 'accept' })
    expect(done.response.status).toBe(400)
    expect(entra.directory.consentedScopes(entra.cli.clientId, entra.directory.users(tenantId)[0]!)).toEqual(
      [],
    )
  })

  it('of an administrator can count for everybody', async () => {
    const entra = createTestEntra()
    const page = await signIn(entra, await open(entra), 'admin')
    expect(page.text).toContain('Consent on behalf of your organization')
    await submit(entra, page, { action: 'accept', organization: '1' })
    expect(redirected(await signIn(entra, await open(entra), 'reader'))).toHaveProperty('code')
  })

  it('of an administrator need not count for everybody', async () => {
    const entra = createTestEntra()
    await submit(entra, await signIn(entra, await open(entra), 'admin'), { action: 'accept' })
    const page = await signIn(entra, await open(entra), 'reader')
    expect(page.text).toContain('Permissions requested')
  })

  it('of anybody else never counts for everybody', async () => {
    const entra = createTestEntra()
    const page = await signIn(entra, await open(entra), 'reader')
    await submit(entra, page, { action: 'accept', organization: '1' })
    expect((await signIn(entra, await open(entra), 'analyst')).text).toContain('Permissions requested')
  })

  it('through the documented partner link lets an app into a customer tenant', async () => {
    const entra = createTestEntra()
    const { directory } = entra
    const partner = directory.registerApp(tenantId, {
      displayName: 'Partner',
      signInAudience: 'multi',
      redirectUris: [{ uri: 'https://portal.azure.com', platform: 'web' }],
      requiredPermissions: [{ kind: 'application', name: 'Alert.Read.All' }],
    })
    const { value } = directory.addSecret(partner.clientId)
    directory.addUser(otherTenantId, {
      userPrincipalName: 'boss@fabrikam.example',
      password: 'boss',
      isAdmin: true,
    })
    const link = { prompt: 'consent', client_id: partner.clientId, response_type: 'code', sso_reload: 'true' }
    const first = await authorize(entra, link, '/common/oauth2/authorize')
    const page = await submit(entra, first, { username: 'boss@fabrikam.example', password: 'boss' })
    expect(page.text).toContain('(Alert.Read.All)')
    expect(page.text).toContain('checked')
    const done = await submit(entra, page, { action: 'accept', organization: '1' })
    expect(done.response.headers.get('location')).toMatch(/^https:\/\/portal\.azure\.com\/\?code=/)
    const client = { client_id: partner.clientId, client_secret: value }
    const fields = { grant_type: 'client_credentials', ...client, scope: `${resource}/.default` }
    const { body } = await entra.token('v2', fields, otherTenantId)
    expect(claimsOf(body)).toMatchObject({ tid: otherTenantId, roles: ['Alert.Read.All'] })
  })
})

describe('the hidden field', () => {
  const strangers = [
    { name: 'is missing', fields: { flow: '' } },
    { name: 'is invented', fields: { flow: 'invented' } },
  ]
  it.each(strangers)('stops a form where it $name', async ({ fields }) => {
    const entra = createTestEntra()
    const done = await submit(entra, await open(entra), { ...entra.credentialsOf('analyst'), ...fields })
    expect(done.response.status).toBe(400)
    expect(done.text).toContain('start again from the app')
  })

  it('is good for ten minutes', async () => {
    const entra = createTestEntra()
    const page = await open(entra)
    entra.clock.now += 10 * 60_000
    expect((await signIn(entra, page, 'analyst')).text).toContain('start again from the app')
  })

  it('is good for one sign-in', async () => {
    const entra = createTestEntra()
    entra.directory.grantAdminConsent(entra.cli.clientId)
    const page = await open(entra)
    expect(redirected(await signIn(entra, page, 'analyst'))).toHaveProperty('code')
    expect((await signIn(entra, page, 'analyst')).text).toContain('start again from the app')
  })

  it('differs each time', async () => {
    const entra = createTestEntra()
    expect((await open(entra)).fields['flow']).not.toBe((await open(entra)).fields['flow'])
  })
})

describe('a form from another site', () => {
  const cases = [
    { site: 'cross-site', status: 403 },
    { site: 'same-site', status: 403 },
    { site: 'same-origin', status: 200 },
    { site: 'none', status: 200 },
  ]
  it.each(cases)('$site: $status', async ({ site, status }) => {
    const entra = createTestEntra()
    const headers = { 'sec-fetch-site': site }
    const done = await submit(entra, await open(entra), entra.credentialsOf('analyst'), headers)
    expect(done.response.status).toBe(status)
  })
})
