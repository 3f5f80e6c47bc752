import { describe, expect, it } from 'vitest'
import { type AdminConsentRequest, adminConsentUrl } from '../../src/permissions/index.ts'

const clientId = '11111111-2222-4333-8444-555555555555'
const app = { tenantId: 'contoso.example', clientId }

describe('adminConsentUrl', () => {
  const cases: { name: string; request: AdminConsentRequest; want: string }[] = [
    {
      name: 'the commercial cloud by default',
      request: app,
      want: `https://login.microsoftonline.com/contoso.example/adminconsent?client_id=${clientId}`,
    },
    {
      name: 'the sign-in host of a cloud',
      request: { ...app, cloud: 'gccHigh' },
      want: `https://login.microsoftonline.us/contoso.example/adminconsent?client_id=${clientId}`,
    },
    {
      name: 'an emulator',
      request: { ...app, authorityHost: 'http://localhost:8080/' },
      want: `http://localhost:8080/contoso.example/adminconsent?client_id=${clientId}`,
    },
    {
      name: 'a redirect and a state, escaped',
      request: { ...app, redirectUri: 'http://localhost:31544/auth?a=1&b=2', state: 'x & y=#' },
      want:
        `https://login.microsoftonline.com/contoso.example/adminconsent?client_id=${clientId}` +
        '&redirect_uri=http%3A%2F%2Flocalhost%3A31544%2Fauth%3Fa%3D1%26b%3D2&state=x+%26+y%3D%23',
    },
  ]

  it.each(cases)('points at $name', ({ request, want }) => {
    expect(adminConsentUrl(request)).toBe(want)
  })

  it.each([
    { name: 'a tenant that leads elsewhere', change: { tenantId: '../evil' }, says: /tenantId/ },
    { name: 'no tenant', change: { tenantId: '' }, says: /tenantId/ },
    { name: 'common, which has no administrator', change: { tenantId: 'Common' }, says: /tenantId/ },
    { name: 'a client id that is none', change: { clientId: 'my-app' }, says: /clientId/ },
    { name: 'a redirect that is no URL', change: { redirectUri: 'localhost' }, says: /redirectUri/ },
    {
      name: 'a sign-in host in the clear',
      change: { authorityHost: 'http://login.example' },
      says: /authorityHost/,
    },
  ])('refuses $name', ({ change, says }) => {
    expect(() => adminConsentUrl({ ...app, ...change })).toThrow(says)
  })
})
