import { visitSignIn } from '@mde-kit/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

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

  it('takes no answer with the state of another sign-in, and forgets the sign-in', async () => {
    const browser = tenant.open()
    await browser.get('/sign-in')
    const forged = await browser.get('/?code=forged&state=forged')
    expect(forged.status).toBe(502)
    expect(forged.text).toContain('state_mismatch')
    expect((await browser.get('/?code=forged&state=forged')).text).toContain('not started here')
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

describe('signing out', () => {
  it('ends the session here and at the sign-in service', async () => {
    const browser = tenant.open()
    await browser.signIn()
    const old = browser.cookie()
    const { status, location } = await browser.post('/sign-out', '/')
    expect(status).toBe(303)
    expect(location).toContain(`${tenant.emulator.url}/${tenant.emulator.tenantId}/oauth2/v2.0/logout?`)
    expect((await browser.get('/token')).status).toBe(401)
    expect((await browser.send('/token', { headers: { cookie: old } })).status).toBe(401)
  })
})
