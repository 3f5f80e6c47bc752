import { visitSignIn } from '@mde-kit/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redirectUri, startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

describe('signing in', () => {
  it('sends the browser off with state, nonce and a PKCE challenge, and keeps the verifier', async () => {
    const { status, location, text } = await tenant.open().get('/sign-in')
    const url = new URL(location)
    expect(status).toBe(303)
    expect(url.origin).toBe(tenant.emulator.url)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/./),
      nonce: expect.stringMatching(/./),
    })
    expect(`${location}${text}`).not.toContain('verifier')
  })

  it('leads to the token, in a session with a new id', async () => {
    const browser = tenant.open()
    await browser.get('/')
    const before = browser.cookie()
    const { status, location } = await browser.signIn()
    expect({ status, location }).toEqual({ status: 303, location: '/token' })
    expect(browser.cookie()).not.toBe(before)
    expect((await browser.get('/')).text).toContain(`signed in as <strong>Ana Lyst</strong>`)
  })

  it('comes back to the page that was wanted', async () => {
    const browser = tenant.open()
    const { text } = await browser.get('/alerts?severity=High')
    const begin = /href="(\/sign-in\?[^"]+)"/.exec(text)?.[1] ?? ''
    const answer = await visitSignIn((await browser.get(begin)).location, tenant.analyst)
    expect((await browser.get(answer)).location).toBe('/alerts?severity=High')
  })

  it('takes no answer that this browser did not ask for', async () => {
    const { location } = await tenant.open().get('/sign-in')
    const answer = await visitSignIn(location, tenant.analyst)
    const { status, text } = await tenant.open().get(answer)
    expect(status).toBe(400)
    expect(text).toContain('This sign-in was not started here')
  })

  it('takes an answer once', async () => {
    const browser = tenant.open()
    const answer = await visitSignIn((await browser.get('/sign-in')).location, tenant.analyst)
    expect((await browser.get(answer)).status).toBe(303)
    expect((await browser.get(answer)).status).toBe(400)
  })

  it('takes no answer with the state of another sign-in, and waits on for the right one', async () => {
    const browser = tenant.open()
    const { location } = await browser.get('/sign-in')
    const forged = await browser.get('/?code=forged&state=forged')
    expect(forged.status).toBe(400)
    expect(forged.text).toContain('not started here')
    expect((await browser.get(await visitSignIn(location, tenant.analyst))).location).toBe('/token')
  })

  it('takes the answer of either of two windows', async () => {
    const browser = tenant.open()
    const { location } = await browser.get('/sign-in?returnTo=/alerts')
    await browser.get('/sign-in?returnTo=/token')
    expect((await browser.get(await visitSignIn(location, tenant.analyst))).location).toBe('/alerts')
  })

  it('ends the session of whoever was signed in before', async () => {
    const browser = tenant.open()
    await browser.signIn()
    const cookie = browser.cookie()
    await browser.signIn()
    expect((await browser.get('/token')).status).toBe(200)
    expect((await browser.send('/token', { headers: { cookie } })).status).toBe(401)
  })

  it('that fails at the last step begins anew, and still comes back to the page that was wanted', async () => {
    const offline: typeof globalThis.fetch = async (input, init) => {
      if (new URL(new Request(input).url).pathname.endsWith('/token')) throw new TypeError('fetch failed')
      return fetch(input, init)
    }
    const browser = tenant.open({ fetch: offline })
    const { location } = await browser.get('/sign-in?returnTo=/alerts')
    const { status, text } = await browser.get(await visitSignIn(location, tenant.analyst))
    expect(status).toBe(502)
    expect(text).toContain('<h1>The service cannot be reached</h1>')
    expect(text).toContain('href="/sign-in?returnTo=%2Falerts">Try again')
    expect(text).not.toContain('code=')
  })

  it('with a wrong client secret says whose fault that is, and shows no secret', async () => {
    const browser = tenant.open({ clientSecret: 'a-secret-that-is-wrong' })
    const { status, text } = await browser.signIn()
    expect(status).toBe(502)
    expect(text).toContain('<h1>The app registration is not right</h1>')
    expect(text).toContain('AADSTS7000215')
    expect(text).not.toContain('a-secret-that-is-wrong')
  })

  it('works for a public client, without a secret', async () => {
    const { directory, tenantId } = tenant.emulator
    const { clientId } = directory.registerApp(tenantId, {
      displayName: 'public sign-in app',
      redirectUris: [{ uri: redirectUri, platform: 'publicClient' }],
      requiredPermissions: [{ kind: 'delegated', name: 'Alert.Read' }],
    })
    const browser = tenant.open({ clientId, clientSecret: undefined })
    expect((await browser.signIn()).location).toBe('/token')
    expect((await browser.get('/token')).text).toContain('<li>Alert.Read</li>')
  })

  it('keeps two people apart', async () => {
    const [first, second] = [tenant.open(), tenant.open()]
    await first.signIn()
    await second.signIn(tenant.admin)
    for (const [browser, own, other] of [
      [first, tenant.analyst, tenant.admin],
      [second, tenant.admin, tenant.analyst],
    ] as const) {
      const { text } = await browser.get('/token')
      expect(text).toContain(own.username)
      expect(text).not.toContain(other.username)
    }
  })

  it.each([
    {
      name: 'declined consent',
      error: 'access_denied',
      aadsts: 65004,
      status: 403,
      title: 'Consent is missing',
    },
    {
      name: 'missing consent',
      error: 'consent_required',
      aadsts: 65001,
      status: 403,
      title: 'Consent is missing',
    },
    {
      name: 'a policy',
      error: 'access_denied',
      aadsts: 53003,
      status: 403,
      title: 'A policy blocks the sign-in',
    },
  ])('explains $name', async ({ error, aadsts, status, title }) => {
    const browser = tenant.open()
    const state = new URL((await browser.get('/sign-in')).location).searchParams.get('state') ?? ''
    const answer = new URLSearchParams({ error, error_description: `AADSTS${aadsts}: made up`, state })
    const page = await browser.get(`/?${answer.toString()}`)
    expect(page.status).toBe(status)
    expect(page.text).toContain(`<h1>${title}</h1>`)
    expect(page.text.includes('/adminconsent?')).toBe(title === 'Consent is missing')
  })
})

describe('coming back from where consent is granted', () => {
  it.each([
    { name: 'nobody consented', query: 'error=permission_denied&state=admin-consent' },
    { name: 'an error comes with admin_consent', query: 'error=access_denied&admin_consent=True' },
    { name: 'it was not granted', query: 'admin_consent=False' },
  ])('claims nothing when $name, and offers the link again', async ({ query }) => {
    const { status, text } = await tenant.open().get(`/?${query}&error_description=made+up`)
    expect(status).toBe(403)
    expect(text).toContain('<h1>Consent was not granted</h1>')
    expect(text).toContain('/adminconsent?')
    expect(text).not.toContain('made up')
  })
})

describe('signing out', () => {
  it('ends the session here and at the sign-in service', async () => {
    const browser = tenant.open()
    await browser.signIn()
    const old = browser.cookie()
    const { status, text } = await browser.post('/sign-out', '/')
    const { url, tenantId } = tenant.emulator
    const back = encodeURIComponent(redirectUri)
    const service = `${url}/${tenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=${back}`
    expect(status).toBe(200)
    expect(text).toContain(`<meta http-equiv="refresh" content="0; url=${service}">`)
    expect(text).toContain(`href="${service}"`)
    expect(text).not.toContain(tenant.analyst.username)
    expect((await browser.get('/token')).status).toBe(401)
    expect((await browser.send('/token', { headers: { cookie: old } })).status).toBe(401)
  })
})
