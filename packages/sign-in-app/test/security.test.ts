import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignInApp } from '../src/create-sign-in-app.ts'
import { startTenant, type TestTenant } from './tenant.ts'
import { visit } from './visitor.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

it.each(['evil.example', 'localhost:8080', '127.0.0.1:31544', 'localhost:31544.evil.example'])(
  'does not answer as %s',
  async (host) => {
    const { status, text } = await tenant.open().send('/', { headers: { host } })
    expect(status).toBe(421)
    expect(text).not.toContain('<h1>')
  },
)

it.each(['/', '/token', '/alerts', '/paste', '/nothing'])(
  'runs no script but its own, is in no frame and in no cache: %s',
  async (path) => {
    const { headers, text } = await tenant.open().get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/form-action 'self'(;|$)/)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(text).not.toMatch(/<style|<script>| style=| on[a-z]+=/)
  },
)

describe('the session', () => {
  it('is a cookie that scripts cannot read and other sites do not send with forms', async () => {
    const { headers } = await tenant.open().get('/')
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^mde-sign-in-app=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
  })

  it('is a cookie for https alone, and for this host alone, where browsers see the app over https', async () => {
    const origin = 'https://app.example'
    // Behind a proxy that speaks TLS for the app.
    const app = createSignInApp({ ...tenant.config, redirectUri: `${origin}/back` })
    const { headers } = await visit(app, 'http://app.example').get('/')
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-mde-sign-in-app=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const again = await app.fetch(new Request(origin, { headers: { cookie: cookie.split(';')[0] ?? '' } }))
    expect(again.headers.getSetCookie()).toEqual([])
  })

  it.each([
    { site: 'cross-site', dest: 'image', isBegun: false },
    { site: 'same-site', dest: 'iframe', isBegun: false },
    { site: 'cross-site', dest: 'document', isBegun: true },
    { site: 'same-origin', dest: 'iframe', isBegun: true },
  ])('begins with a $dest for a page that is $site: $isBegun', async ({ site, dest, isBegun }) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-dest': dest }
    const answer = await tenant.open().send('/', { headers })
    expect(answer.headers.getSetCookie()).toHaveLength(isBegun ? 1 : 0)
  })

  it('lasts whatever pictures other sites ask for', async () => {
    const browser = tenant.open()
    await browser.signIn()
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image', cookie: '' }
    for (let pictures = 0; pictures < 1100; pictures++) await browser.send('/nothing', { headers })
    expect((await browser.get('/token')).status).toBe(200)
  })

  it('ends when nobody uses it, and lasts while somebody does', async () => {
    let aheadMs = 0
    const browser = tenant.open({ now: () => Date.now() + aheadMs, idleMs: 600_000 })
    await browser.signIn()
    for (let use = 0; use < 3; use++) {
      aheadMs += 590_000
      expect((await browser.get('/token')).status).toBe(200)
    }
    aheadMs += 610_000
    expect((await browser.get('/token')).status).toBe(401)
  })

  it('ends in the evening, however much it is used', async () => {
    let aheadMs = 0
    const browser = tenant.open({ now: () => Date.now() + aheadMs })
    await browser.signIn()
    for (; aheadMs < 8 * 3_600_000 - 60_000; aheadMs += 1_500_000)
      expect((await browser.get('/paste')).text).toContain(tenant.analyst.username)
    aheadMs = 8 * 3_600_000 + 1
    const ended = await browser.get('/token')
    expect(ended.status).toBe(401)
    expect(ended.text).toContain('<h1>Your session has ended</h1>')
    expect((await browser.get('/token')).text).toContain('<h1>Nobody is signed in</h1>')
  })

  it('is not replaced by a form of another site, with which browsers send no cookie', async () => {
    const browser = tenant.open()
    await browser.signIn()
    const headers = { 'sec-fetch-site': 'cross-site', cookie: '' }
    const refused = await browser.send('/sign-out', { method: 'POST', body: new URLSearchParams(), headers })
    expect(refused.status).toBe(403)
    expect(refused.headers.getSetCookie()).toEqual([])
    expect((await browser.get('/token')).status).toBe(200)
  })

  it('is not chosen by whoever sets the cookie', async () => {
    const browser = tenant.open()
    const planted = 'mde-sign-in-app=planted'
    const { headers } = await browser.send('/', { headers: { cookie: planted } })
    expect(headers.getSetCookie()[0]).not.toContain('planted')
  })
})

describe('forms', () => {
  const forms = ['/sign-out', '/token/renew', '/paste', '/nothing']

  it.each(forms)('are refused without the token of the session: %s', async (path) => {
    const browser = tenant.open()
    await browser.signIn()
    for (const formToken of ['', 'guessed']) {
      const body = new URLSearchParams({ formToken })
      const { status, text } = await browser.send(path, { method: 'POST', body })
      expect(status).toBe(403)
      expect(text).toContain('The form was refused')
    }
    expect((await browser.get('/token')).status).toBe(200)
  })

  it('are refused with the token of another session', async () => {
    const other = await tenant.open().get('/paste')
    const formToken = /name="formToken" value="([^"]+)"/.exec(other.text)?.[1] ?? ''
    const body = new URLSearchParams({ formToken, token: 'x' })
    expect((await tenant.open().send('/paste', { method: 'POST', body })).status).toBe(403)
  })

  it('are refused from another site, whatever they carry', async () => {
    const browser = tenant.open()
    const { text } = await browser.get('/paste')
    const formToken = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const body = () => new URLSearchParams({ formToken, token: 'x' })
    for (const [site, status] of [
      ['cross-site', 403],
      ['same-site', 403],
      ['same-origin', 200],
    ] as const) {
      const headers = { 'sec-fetch-site': site }
      expect((await browser.send('/paste', { method: 'POST', body: body(), headers })).status).toBe(status)
    }
  })

  it('that come too late are told that the session has ended, with the page to come back to', async () => {
    let aheadMs = 0
    const browser = tenant.open({ now: () => Date.now() + aheadMs })
    await browser.signIn()
    for (const [path, from, back] of [
      ['/token/renew', '/token', '%2Ftoken'],
      ['/alerts/da0_0', '/paste', '%2Falerts%2Fda0_0'],
    ] as const) {
      const { text } = await browser.get(from)
      const formToken = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? ''
      aheadMs += 31 * 60_000
      const body = new URLSearchParams({ formToken })
      const late = await browser.send(path, { method: 'POST', body })
      expect(late.status).toBe(401)
      expect(late.text).toContain('<h1>Your session has ended</h1>')
      expect(late.text).toContain(`href="/sign-in?returnTo=${back}"`)
      await browser.signIn()
    }
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json', 'text/plain'])(
    'that cannot be read are refused: %s',
    async (type) => {
      const faults: unknown[] = []
      const browser = tenant.open({ onFault: (fault) => void faults.push(fault) })
      await browser.get('/')
      const headers = { 'content-type': type }
      const { status } = await browser.send('/paste', { method: 'POST', body: '{"formToken":', headers })
      expect({ status, faults }).toEqual({ status: 403, faults: [] })
    },
  )

  it('are refused when they are too long', async () => {
    const { status } = await tenant.open().post('/paste', '/paste', { token: 'a'.repeat(40_000) })
    expect(status).toBe(413)
  })
})

it('has a page for addresses where nothing is', async () => {
  const { status, text } = await tenant.open().get('/nothing')
  expect(status).toBe(404)
  expect(text).toContain('There is no such page')
})
