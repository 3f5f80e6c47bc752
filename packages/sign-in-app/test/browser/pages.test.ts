import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AppInBrowser, follow, lookAt, signIn, startAppInBrowser } from './app-in-browser.ts'
import { describeInBrowser } from './describe-in-browser.ts'

describeInBrowser('the pages in Chromium', () => {
  let app: AppInBrowser
  let isDown = false
  beforeAll(async () => {
    app = await startAppInBrowser({
      fetch: (input, init) => (isDown ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)),
    })
  }, 60_000)
  afterAll(() => app?.stop())

  it('bar nobody, light and wide, dark and on a phone', async () => {
    const context = await app.browser.newContext()
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      // A page that refuses is an error to the browser too.
      if (message.type() === 'error' && !/\b4(00|01|03|04|29)\b/.test(message.text()))
        complaints.push(message.text())
    })
    const open = async (path: string, heading: string) => {
      await page.goto(`${app.url}${path}`)
      await lookAt(page, heading)
    }

    await open('/', 'Sign in to Defender for Endpoint')
    await open('/token', 'Nobody is signed in')
    await open('/nothing', 'There is no such page')
    await open('/?code=made-up&state=made-up', 'This sign-in was not started here')
    await open('/paste', 'Paste a token')
    await page.getByLabel('Access token').fill('Bearer x.y.z')
    await follow(page, page.getByRole('button', { name: 'Read it' }))
    await lookAt(page, 'Paste a token')
    expect(await page.getByRole('alert').textContent()).toContain('bearer-prefix')

    await signIn(page, app)
    await lookAt(page, 'Your token')
    // The script of the app counts, by seconds.
    await expect.poll(() => page.locator('[data-seconds-left]').textContent()).toMatch(/^\d+ min \d\d s$/)
    await open('/', 'Sign in to Defender for Endpoint')
    await page.goto(`${app.url}/paste`)
    await page.getByLabel('Access token').fill(app.overheard.accessTokens.at(-1) ?? '')
    await follow(page, page.getByRole('button', { name: 'Read it' }))
    await lookAt(page, 'Paste a token')
    expect(await page.textContent('.verdict')).toContain('Nothing speaks against this token.')

    await open('/alerts', 'Alerts')
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('High')
    await follow(page, page.getByRole('button', { name: 'Show' }))
    await lookAt(page, 'Alerts')
    // In the colours that a person has set for everything, the key of the chart keeps its own.
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
    const key = `getComputedStyle(document.querySelector('.key.High'), '::before').backgroundColor`
    expect(await page.evaluate(key)).toBe('rgb(176, 0, 32)')
    await page.emulateMedia({ forcedColors: 'none' })
    const chosen = page.url()
    const before = app.emulator.requests.length
    await follow(page, page.getByRole('link', { name: 'Refresh' }))
    expect(page.url()).toBe(chosen)
    const asked = app.emulator.requests.slice(before).map(({ operationId }) => operationId)
    expect(asked).toContain('listAlerts')
    const alert = page.locator('td a').first()
    const title = (await alert.textContent()) ?? ''
    await follow(page, alert)
    await lookAt(page, title)

    const { faults } = app.emulator
    for (const [fault, heading] of [
      [{ kind: 'status', status: 401 }, 'The API does not take the token'],
      [{ kind: 'status', status: 403 }, 'The API does not allow that'],
      [{ kind: 'quota', by: 'calls' }, 'Too many calls'],
    ] as const) {
      faults.add({ target: 'listAlerts', fault })
      await open('/alerts', heading)
      faults.clear()
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  it('need no script', async () => {
    const context = await app.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await signIn(page, app)
    expect(await page.textContent('[data-seconds-left]')).toMatch(/^\d+ min$/)
    await follow(page, page.getByRole('button', { name: 'Get a new token' }))
    expect(await page.textContent('h1')).toBe('Your token')
    await page.goto(`${app.url}/alerts`)
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('High')
    await follow(page, page.getByRole('button', { name: 'Show' }))
    await follow(page, page.locator('td a').first())
    expect(await page.getByRole('row', { name: 'Severity' }).textContent()).toContain('High')
    await page.goto(`${app.url}/paste`)
    await page.getByLabel('Access token').fill('Bearer x.y.z')
    await follow(page, page.getByRole('button', { name: 'Read it' }))
    expect(await page.getByRole('alert').textContent()).toContain('bearer-prefix')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${app.url}/`)
    await page.goto(`${app.url}/token`)
    expect(await page.textContent('h1')).toBe('Nobody is signed in')
    await context.close()
  })

  it('say what cannot be reached when the service is down, and work on when it is back', async () => {
    const context = await app.browser.newContext()
    const page = await context.newPage()
    await signIn(page, app)
    isDown = true
    await page.goto(`${app.url}/alerts`)
    await lookAt(page, 'The service cannot be reached')
    await page.goto(`${app.url}/token`)
    expect(await page.textContent('h1')).toBe('Your token')
    await follow(page, page.getByRole('button', { name: 'Get a new token' }))
    await lookAt(page, 'The service cannot be reached')
    isDown = false
    await follow(page, page.getByRole('link', { name: 'Try again' }))
    expect(page.url()).toBe(`${app.url}/token`)
    expect(await page.textContent('h1')).toBe('Your token')
    await context.close()
  })
})
