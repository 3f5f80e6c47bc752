import { findAccessibilityProblems, noChromium, startChromium } from '@mde-kit/test-services/browser'
import { freePort } from '@mde-kit/test-services/free-port'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoTenant, startDemoTenant } from '../src/demo-tenant.ts'
import { type SignInApp, startSignInApp } from '../src/start-sign-in-app.ts'

const missing = noChromium()
type Browser = Awaited<ReturnType<typeof startChromium>>

describe.skipIf(missing)(`the app in Chromium${missing === undefined ? '' : ` (${missing})`}`, () => {
  let browser: Browser
  let demo: DemoTenant
  let app: SignInApp
  beforeAll(async () => {
    browser = await startChromium()
    demo = await startDemoTenant(`http://localhost:${await freePort()}`)
    app = await startSignInApp(demo.config)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    await demo?.emulator.stop()
  })

  it.each([
    { name: 'light, wide', options: { colorScheme: 'light', viewport: { width: 1280, height: 900 } } },
    { name: 'dark, on a phone', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
  ] as const)(
    'signs a person in and out, and bars nobody from a page: $name',
    async ({ options }) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        // A page that refuses is an error to the browser too.
        if (message.type() === 'error' && !/\b40[14]\b/.test(message.text())) complaints.push(message.text())
      })
      const look = async (path: string, heading: string) => {
        if (path !== '') await page.goto(`${app.url}${path}`)
        expect(await page.textContent('h1')).toBe(heading)
        expect(await findAccessibilityProblems(page)).toEqual([])
        // Nothing sticks out sideways.
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      }
      const [person] = demo.people
      if (!person) throw new Error('The demo tenant has no people.')

      await look('/', 'Sign in to Defender for Endpoint')
      await look('/token', 'Nobody is signed in')
      await look('/nothing', 'There is no such page')
      await look('/paste', 'Paste a token')
      await page.getByLabel('Access token').fill('Bearer x.y.z')
      await page.getByRole('button', { name: 'Read it' }).click()
      await look('', 'Paste a token')
      expect(await page.getByRole('alert').textContent()).toContain('bearer-prefix')

      await page.goto(app.url)
      await page.getByRole('link', { name: 'Sign in with Microsoft' }).click()
      await page.getByRole('button', { name: person.username }).click()
      await page.locator('input[name=password]').fill(person.password)
      await page.keyboard.press('Enter')
      await page.waitForURL(`${app.url}/token`)
      await look('', 'Your token')
      // The script of the app counts, by seconds.
      await expect.poll(() => page.locator('[data-seconds-left]').textContent()).toMatch(/^\d+ min \d\d s$/)

      await look('/alerts', 'Alerts')
      await page.getByRole('combobox', { name: 'Severity' }).selectOption('High')
      await page.getByRole('button', { name: 'Show' }).click()
      await look('', 'Alerts')
      const alert = page.locator('td a').first()
      const title = (await alert.textContent()) ?? ''
      await alert.click()
      await look('', title)

      await page.getByRole('button', { name: 'Sign out' }).click()
      await look('/token', 'Nobody is signed in')
      expect(complaints).toEqual([])
      await context.close()
    },
    120_000,
  )
})
