import { describe, expect, it } from 'vitest'
import { visitSignIn } from '../../src/visitor/visit-sign-in.ts'
import { authorize, redirected, signIn, submit } from './browser.ts'
import { createTestEntra, origin, otherTenantId, resource, type TestEntra, tenantId } from './test-entra.ts'

const request = (entra: TestEntra, change: Record<string, string> = {}) => ({
  client_id: entra.cli.clientId,
  response_type: 'code',
  redirect_uri: 'http://localhost:5000',
  scope: `${resource}/.default`,
  prompt: 'select_account',
  ...change,
})
const accountsOn = ({ text }: { text: string }) =>
  [...text.matchAll(/<button name="account" value="([^"]*)">/g)].map(([, account]) => account)

describe('the account picker', () => {
  it('lists the accounts of the tenant that can sign in, and leads to their password', async () => {
    const entra = createTestEntra()
    entra.directory.addUser(otherTenantId, { userPrincipalName: 'bob@fabrikam.example' })
    entra.directory.updateUser(entra.idOf('reader'), { disabled: true })
    const page = await authorize(entra, request(entra))
    expect(accountsOn(page)).toEqual([
      'analyst@contoso.example',
      'mfa@contoso.example',
      'admin@contoso.example',
      '',
    ])
    const password = await submit(entra, page, { account: 'analyst@contoso.example' })
    expect(password.text).toMatch(/<input id="username"[^>]*\s+value="analyst@contoso\.example"/)
    expect((await signIn(entra, password, 'analyst')).text).toContain('Permissions requested')
  })

  it('lists those of every tenant where the app takes any', async () => {
    const entra = createTestEntra()
    entra.directory.addUser(otherTenantId, { userPrincipalName: 'bob@fabrikam.example' })
    entra.directory.updateApp(entra.cli.clientId, { signInAudience: 'multi' })
    const page = await authorize(entra, request(entra), '/common/oauth2/v2.0/authorize')
    expect(accountsOn(page)).toContain('bob@fabrikam.example')
  })

  it('lets a person name another account, and escapes it', async () => {
    const entra = createTestEntra()
    const page = await authorize(entra, request(entra))
    expect((await submit(entra, page, { account: '' })).text).toMatch(/<input id="username"[^>]*\s+value=""/)
    expect((await submit(entra, page, { account: '"><b>' })).text).toContain('value="&quot;&gt;&lt;b&gt;"')
  })

  it('comes from the sign-in page too, and can be cancelled', async () => {
    const entra = createTestEntra()
    const page = await authorize(entra, request(entra, { prompt: 'login' }))
    expect(accountsOn(page)).toEqual([])
    const picker = await submit(entra, page, { action: 'pick' })
    expect(accountsOn(picker)).toContain('analyst@contoso.example')
    expect(redirected(await submit(entra, picker, { action: 'cancel' }))).toMatchObject({
      error: 'access_denied',
    })
  })

  it('is passed by a visitor, who signs in with the own account', async () => {
    const entra = createTestEntra()
    const query = new URLSearchParams(request(entra)).toString()
    const end = await visitSignIn(`${origin}/${tenantId}/oauth2/v2.0/authorize?${query}`, {
      ...entra.credentialsOf('admin'),
      fetch: async (input) => entra.routes.request(input),
    })
    expect(new URL(end).searchParams.get('code')).toMatch(/^[\w-]{20,}$/)
  })
})
