import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AppInBrowser, follow, signIn, startAppInBrowser } from './app-in-browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'

/** Everything that a script of the page could read or has kept. */
const readStorage = `(async () => JSON.stringify({
  cookies: document.cookie, local: { ...localStorage }, session: { ...sessionStorage }, name: window.name,
  history: history.state, databases: await indexedDB.databases(), caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  addresses: performance.getEntries().map(({ name }) => name),
}))()`
const nothingKept = {
  cookies: '',
  local: {},
  session: {},
  name: '',
  history: null,
  databases: [],
  caches: [],
  workers: 0,
}

describeInBrowser('secrets', () => {
  let app: AppInBrowser
  beforeAll(async () => {
    app = await startAppInBrowser()
  }, 60_000)
  afterAll(() => app?.stop())

  it('are in no page, address, header, storage, cookie or console of the browser', async () => {
    const context = await app.browser.newContext()
    const page = await context.newPage()
    /** What reached the browser or left it, with where it was seen. */
    const seen: { readonly where: string; readonly text: string }[] = []
    const answers: Promise<unknown>[] = []
    page.on('console', (message) => seen.push({ where: 'console', text: message.text() }))
    page.on('framenavigated', (frame) => seen.push({ where: 'address', text: frame.url() }))
    page.on('request', (request) =>
      seen.push({
        where: 'request',
        text: `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`,
      }),
    )
    page.on('response', (response) => {
      const where = `answer of ${new URL(response.url()).pathname}`
      answers.push(
        response.allHeaders().then((headers) => seen.push({ where, text: JSON.stringify(headers) })),
        // A redirect has no body.
        response.text().then(
          (text) => seen.push({ where, text }),
          () => undefined,
        ),
      )
    })
    const leaveNothing = async () => {
      const { addresses, ...kept } = JSON.parse(await page.evaluate<string>(readStorage)) as {
        addresses: string[]
      }
      expect(kept).toEqual(nothingKept)
      seen.push(
        { where: 'addresses', text: addresses.join(' ') },
        { where: page.url(), text: await page.content() },
      )
    }

    await signIn(page, app)
    await leaveNothing()
    await follow(page, page.getByRole('button', { name: 'Get a new token' }))
    await leaveNothing()
    await page.goto(`${app.url}/alerts`)
    await follow(page, page.locator('td a').first())
    await page.waitForURL(/\/alerts\/./)
    const paths = [
      '/',
      '/token',
      '/alerts',
      '/alerts?severity=High',
      new URL(page.url()).pathname,
      '/paste',
      '/nothing',
    ]
    for (const path of [
      ...paths,
      '/?admin_consent=True',
      '/?code=x&state=x',
      '/style.css',
      '/count-down.js',
    ]) {
      await page.goto(`${app.url}${path}`)
      await leaveNothing()
    }
    await Promise.all(answers)
    const leaving = seen.length
    // Only who pastes a token sends one, and gets none back.
    await page.goto(`${app.url}/paste`)
    await page.getByLabel('Access token').fill(app.overheard.accessTokens.at(-1) ?? '')
    await follow(page, page.getByRole('button', { name: 'Read it' }))
    await page.waitForSelector('.verdict')
    await leaveNothing()
    const asked = seen.slice(leaving).filter(({ where }) => where === 'request')
    expect(asked.length).toBeGreaterThan(1)
    expect(asked.filter(({ text }) => !text.startsWith(`${app.url}/`))).toEqual([])
    await follow(page, page.getByRole('button', { name: 'Sign out' }))
    await page.waitForURL(`${app.url}/`)
    await leaveNothing()
    await Promise.all(answers)
    for (const { name, httpOnly, value } of await context.cookies(app.url)) {
      expect({ name, httpOnly }).toEqual({ name: 'mde-sign-in-app', httpOnly: true })
      seen.push({ where: 'cookie', text: value })
    }

    const { secrets, accessTokens } = app.overheard
    expect(accessTokens.length).toBeGreaterThanOrEqual(2)
    expect(secrets.length).toBeGreaterThanOrEqual(7)
    const parts = [...secrets, app.config.clientSecret as string].flatMap((secret) => secret.split('.'))
    const leaks = seen.filter(
      ({ where, text }, index) =>
        parts.some((part) => text.includes(part)) && !(where === 'request' && index >= leaving),
    )
    expect(leaks.map(({ where }) => where)).toEqual([])
    await context.close()
  })
})
