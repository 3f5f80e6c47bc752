import { describe, expect, it } from 'vitest'
import { redirected, see, signIn, submit } from './browser.ts'
import {
  createTestEntra,
  otherTenantId,
  type Person,
  resource,
  type TestEntra,
  tenantId,
} from './test-entra.ts'

const redirectUri = 'https://app.example/callback'

async function open(
  entra: TestEntra,
  parameters: Record<string, string> = {},
  path = `/${tenantId}/adminconsent`,
) {
  const query = new URLSearchParams({
    client_id: entra.daemon.clientId,
    redirect_uri: redirectUri,
    state: 's 1',
    ...parameters,
  })
  return see(await entra.get(`${path}?${query.toString()}`))
}

describe('v1', () => {
  it('grants everything that the registration requires, for everybody', async () => {
    const entra = createTestEntra()
    const page = await signIn(entra, await open(entra), 'admin')
    expect(page.text).toContain('for everybody in the organization')
    expect(page.text).toContain('Alert.Read.All')
    expect(entra.directory.hasAdminConsent(entra.daemon.clientId)).toBe(false)
    const answer = await submit(entra, page, { action: 'accept' })
    expect(answer.response.headers.get('location')).toMatch(/^https:\/\/app\.example\/callback\?/)
    expect(redirected(answer)).toEqual({ admin_consent: 'True', tenant: tenantId, state: 's 1' })
    expect(entra.directory.hasAdminConsent(entra.daemon.clientId)).toBe(true)
  })

  it.each<{ name: string; person: Person; cancel: boolean; error: string }>([
    { name: 'a person who is no administrator', person: 'analyst', cancel: false, error: 'access_denied' },
    { name: 'an administrator who cancels', person: 'admin', cancel: true, error: 'permission_denied' },
  ])('grants nothing for $name', async ({ person, cancel, error }) => {
    const entra = createTestEntra()
    const page = await signIn(entra, await open(entra), person)
    const answer = cancel ? await submit(entra, page, { action: 'cancel' }) : page
    expect(redirected(answer)).toMatchObject({ error, state: 's 1' })
    expect(entra.directory.hasAdminConsent(entra.daemon.clientId)).toBe(false)
  })

  it('leads to registered addresses only', async () => {
    const entra = createTestEntra()
    const page = await open(entra, { redirect_uri: 'https://evil.example' })
    expect(page.response.status).toBe(400)
    expect(page.response.headers.get('location')).toBeNull()
    expect(page.text).toContain('AADSTS50011')
  })

  it('makes an app of another tenant known in this one', async () => {
    const entra = createTestEntra()
    const foreign = entra.directory.registerApp(otherTenantId, {
      displayName: 'Vendor',
      signInAudience: 'multi',
      redirectUris: [{ uri: redirectUri, platform: 'web' }],
      requiredPermissions: [{ kind: 'application', name: 'Machine.Read.All' }],
    })
    const page = await signIn(entra, await open(entra, { client_id: foreign.clientId }), 'admin')
    const answer = await submit(entra, page, { action: 'accept' })
    expect(redirected(answer)).toMatchObject({ tenant: tenantId })
    expect(entra.directory.consentedRoles(foreign.clientId, tenantId)).toEqual(['Machine.Read.All'])
    expect(entra.directory.consentedRoles(foreign.clientId, otherTenantId)).toEqual([])
  })
})

describe('v2', () => {
  const path = `/${tenantId}/v2.0/adminconsent`

  it('grants the scopes that it names, and no others', async () => {
    const entra = createTestEntra()
    const scope = `${resource}/Machine.Read`
    const page = await signIn(entra, await open(entra, { scope }, path), 'admin')
    const answer = await submit(entra, page, { action: 'accept' })
    expect(redirected(answer)).toEqual({ admin_consent: 'True', tenant: tenantId, scope, state: 's 1' })
    const reader = entra.directory.findUserById(entra.idOf('reader'))!
    expect(entra.directory.consentedScopes(entra.daemon.clientId, reader)).toEqual(['Machine.Read'])
    expect(entra.directory.consentedRoles(entra.daemon.clientId, tenantId)).toEqual([])
  })

  it('grants everything with .default', async () => {
    const entra = createTestEntra()
    const page = await signIn(entra, await open(entra, { scope: `${resource}/.default` }, path), 'admin')
    await submit(entra, page, { action: 'accept' })
    expect(entra.directory.hasAdminConsent(entra.daemon.clientId)).toBe(true)
  })

  it('needs a scope', async () => {
    const entra = createTestEntra()
    expect(redirected(await open(entra, {}, path))).toMatchObject({ error: 'invalid_request' })
  })
})

it('asks the same for prompt=admin_consent', async () => {
  const entra = createTestEntra()
  const page = await open(
    entra,
    { response_type: 'code', scope: `${resource}/.default`, prompt: 'admin_consent' },
    `/${tenantId}/oauth2/v2.0/authorize`,
  )
  expect(redirected(await signIn(entra, page, 'reader'))).toMatchObject({ error: 'access_denied' })
})
