import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from '@mde-kit/test-services/browser'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  type AppInBrowser,
  follow,
  lookAt,
  signIn,
  startAppInBrowser,
  typePassword,
} from './app-in-browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'

const minuteMs = 60_000

/** Another site on this machine, of one page. */
async function serveElsewhere(text: string) {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(text),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: (host: string) => `http://${host}:${port}/`, stop: () => void server.close() }
}

describeInBrowser('a session in Chromium', () => {
  let app: AppInBrowser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    app = await startAppInBrowser()
  }, 60_000)
  beforeEach(async () => {
    context = await app.browser.newContext()
    page = await context.newPage()
  })
  afterEach(() => context.close())
  afterAll(() => app?.stop())

  it('that nobody uses ends, and a new sign-in comes back to the page', async () => {
    await signIn(page, app)
    await page.goto(`${app.url}/alerts?severity=High`)
    expect(await page.textContent('h1')).toBe('Alerts')
    app.emulator.clock.advance(31 * minuteMs)
    await page.reload()
    await lookAt(page, 'Your session has ended')
    await follow(page, page.getByRole('main').getByRole('link', { name: 'Sign in' }))
    await typePassword(page, app.analyst)
    await page.waitForURL(`${app.url}/alerts?severity=High`)
    expect(await page.textContent('h1')).toBe('Alerts')
  })

  it('that ended at the sign-in service asks for a new sign-in', async () => {
    const { directory, tenantId, clock } = app.emulator
    await signIn(page, app)
    // In use all the time, until the first token has expired.
    for (let uses = 0; uses < 4; uses++) {
      clock.advance(25 * minuteMs)
      await page.goto(`${app.url}/alerts`)
      expect(await page.textContent('h1')).toBe('Alerts')
    }
    directory.revokeSessions(directory.findUser(tenantId, app.analyst.username)?.id ?? '')
    for (let uses = 0; uses < 4; uses++) {
      clock.advance(25 * minuteMs)
      await page.goto(`${app.url}/alerts`)
    }
    await lookAt(page, 'Your session has ended')
    await follow(page, page.getByRole('main').getByRole('link', { name: 'Sign in' }))
    await typePassword(page, app.analyst)
    await page.waitForURL(`${app.url}/alerts`)
    expect(await page.textContent('h1')).toBe('Alerts')
  })

  it('that has ended takes no form, and a new sign-in comes back to the page of the form', async () => {
    await signIn(page, app)
    app.emulator.clock.advance(31 * minuteMs)
    await follow(page, page.getByRole('button', { name: 'Get a new token' }))
    await lookAt(page, 'Your session has ended')
    await follow(page, page.getByRole('main').getByRole('link', { name: 'Sign in' }))
    await typePassword(page, app.analyst)
    await page.waitForURL(`${app.url}/token`)
  })

  it('goes by whoever signed in last, in all windows', async () => {
    await signIn(page, app)
    const other = await context.newPage()
    await other.goto(`${app.url}/sign-in`)
    await typePassword(other, app.admin)
    await other.waitForURL(`${app.url}/token`)
    // The form of the first window is of the session before.
    await follow(page, page.getByRole('button', { name: 'Get a new token' }))
    await lookAt(page, 'The form was refused')
    expect(await page.textContent('header')).toContain(app.admin.username)
  })

  it('ends when the person signs out, for the browser and for whoever kept its cookie', async () => {
    await signIn(page, app)
    const kept = await context.cookies()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${app.url}/`)
    await lookAt(page, 'Sign in to Defender for Endpoint')
    await page.goBack()
    expect(await page.textContent('body')).not.toContain(app.analyst.username)
    await page.goto(`${app.url}/token`)
    await lookAt(page, 'Nobody is signed in')
    await context.addCookies(kept)
    await page.goto(`${app.url}/token`)
    expect(await page.textContent('h1')).toBe('Your session has ended')
  })

  it('ends at a sign-in service that sends people on to another host', async () => {
    await signIn(page, app)
    const farewell = await serveElsewhere('<h1>Bye</h1>')
    try {
      await page.route(/\/logout\?/, (route) =>
        route.fulfill({ status: 302, headers: { location: farewell.url('127.0.0.1') } }),
      )
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.waitForURL(farewell.url('127.0.0.1'))
      expect(await page.textContent('h1')).toBe('Bye')
    } finally {
      farewell.stop()
    }
  })

  // A site of the same host is same-site, so that the cookie comes along; of another host, it does not.
  it.each(['localhost', '127.0.0.1'])('obeys no form of another site on %s, and goes on', async (host) => {
    await signIn(page, app)
    const other = await serveElsewhere(
      `<form method="post" action="${app.url}/sign-out"><button>Win a prize</button></form>`,
    )
    try {
      await page.goto(other.url(host))
      await follow(page, page.getByRole('button'))
      await lookAt(page, 'The form was refused')
      await page.goto(`${app.url}/token`)
      expect(await page.textContent('h1')).toBe('Your token')
    } finally {
      other.stop()
    }
  })
})
