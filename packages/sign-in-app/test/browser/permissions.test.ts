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

describeInBrowser('permissions in Chromium', () => {
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

  it('that are missing are named, granted by an administrator, and then work', async () => {
    await signIn(page, app)
    await page.goto(`${app.url}/alerts?status=New`)
    await follow(page, page.locator('td a').first())
    const alertUrl = page.url()
    expect(await page.textContent('main')).toContain('Your token lacks Alert.ReadWrite.')
    expect(await page.getByRole('button', { name: 'Update' }).count()).toBe(0)
    await follow(page, page.getByRole('main').getByRole('link', { name: 'your token' }))
    const section = page.getByRole('group').filter({ hasText: /^alerts: 3 of 10/ })
    const locked = section.locator('.locked').filter({ hasText: 'updateAlert' })
    expect(await locked.textContent()).toContain('Locked without Alert.ReadWrite:')
    await locked.getByRole('link', { name: 'Alert.ReadWrite' }).press('Enter')
    expect(page.url()).toBe(`${app.url}/token#grant-Alert.ReadWrite`)
    const grant = page.getByRole('row', { name: /^Alert.ReadWrite/ })
    expect(await grant.textContent()).toContain('WindowsDefenderATPcbc3b413-21e6-416d-95a4-af87687efbd0')

    // In the portal, the permission is added to the registration; then an administrator consents.
    app.emulator.directory.addPermission(app.config.clientId, 'delegated', 'Alert.ReadWrite')
    await follow(page, page.getByRole('link', { name: 'Grant consent as an administrator' }))
    await typePassword(page, app.admin)
    expect(await page.textContent('main')).toContain('Alert.ReadWrite')
    await follow(page, page.getByRole('button', { name: 'Cancel' }))
    await lookAt(page, 'Consent was not granted')
    await follow(page, page.getByRole('link', { name: 'Grant consent as an administrator' }))
    await typePassword(page, app.admin)
    await follow(page, page.getByRole('button', { name: 'Accept' }))
    await lookAt(page, 'Back from consent')
    await follow(page, page.getByRole('button', { name: 'Get a new token' }))
    await page.waitForURL(`${app.url}/token`)
    expect(await page.locator('.chips').textContent()).toContain('Alert.ReadWrite')

    await page.goto(alertUrl)
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Resolved')
    await page.getByRole('checkbox', { name: 'Assign to me' }).check()
    await follow(page, page.getByRole('button', { name: 'Update' }))
    await expect.poll(() => page.getByRole('row', { name: 'Status' }).textContent()).toContain('Resolved')
    expect(await page.getByRole('row', { name: 'Assigned to' }).textContent()).toContain(app.analyst.username)
  })

  it('are consented to at the sign-in; who declines is told how to go on', async () => {
    app.emulator.directory.revokeConsent(app.config.clientId)
    const begin = async () => {
      await follow(page, page.getByRole('main').getByRole('link', { name: 'Sign in' }))
      await typePassword(page, app.analyst)
      expect(await page.textContent('main')).toContain('Alert.Read')
    }
    await page.goto(app.url)
    await begin()
    await follow(page, page.getByRole('button', { name: 'Cancel' }))
    await lookAt(page, 'Consent is missing')
    const link = page.getByRole('link', { name: 'Grant consent as an administrator' })
    expect(await link.getAttribute('href')).toContain(`/adminconsent?client_id=${app.config.clientId}`)
    await begin()
    await follow(page, page.getByRole('button', { name: 'Accept' }))
    await page.waitForURL(`${app.url}/token`)
    expect(await page.locator('.chips').textContent()).toContain('Alert.Read')
  })
})
