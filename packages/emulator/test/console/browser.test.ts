import { createCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { findAccessibilityProblems, noChromium, startChromium } from '@mde-kit/test-services/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, registerDemoApp, startEmulator } from '../../src/index.ts'
import { analystOf, scope } from '../contract/tenant.ts'

const missing = noChromium()
type Browser = Awaited<ReturnType<typeof startChromium>>

describe.skipIf(missing)(`the console in Chromium${missing === undefined ? '' : ` (${missing})`}`, () => {
  let browser: Browser
  let emulator: Emulator
  let clientId: string
  let refreshToken: string
  let accessToken: string
  beforeAll(async () => {
    browser = await startChromium()
    emulator = await startEmulator()
    const { tenantId, url } = emulator
    const demo = registerDemoApp(emulator)
    clientId = demo.clientId
    const credential = createCredential({ flow: 'client-secret', tenantId, authorityHost: url, ...demo })
    await createDefenderClient({ credential, apiBase: url }).alerts.list({ top: 2 }).toArray()
    const { username, password } = analystOf(emulator)
    const response = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: demo.clientId,
        client_secret: demo.clientSecret,
        username,
        password,
        scope: `${scope} openid offline_access`,
      }),
    })
    const tokens = (await response.json()) as { refresh_token: string; access_token: string }
    refreshToken = tokens.refresh_token
    accessToken = tokens.access_token
    emulator.faults.add({ target: 'getAlert', fault: { kind: 'status', status: 503 } })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await emulator?.stop()
  })

  const paths = () => [
    '/',
    '/emulator/apps',
    `/emulator/apps/${clientId}`,
    '/emulator/users',
    '/emulator/tokens',
    '/emulator/requests',
    '/emulator/controls',
    '/emulator/nothing',
  ]

  it.each([
    { name: 'light, wide', options: { colorScheme: 'light', viewport: { width: 1280, height: 800 } } },
    { name: 'dark, on a phone', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
  ] as const)(
    'bars nobody from a page: $name',
    async ({ options }) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        // A page that is not there is a 404 to the browser too.
        if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      for (const path of paths()) {
        await page.goto(emulator.url + path)
        await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
        expect({ path, problems: await findAccessibilityProblems(page) }).toEqual({ path, problems: [] })
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect({ path, overflow }).toEqual({ path, overflow: 0 })
      }
      expect(complaints).toEqual([])
      await context.close()
    },
    60_000,
  )

  it('works without script, by the keyboard', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(emulator.url)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await page.getByRole('navigation').getByRole('link', { name: 'Apps' }).click()
    await page.getByRole('link', { name: 'mde-kit demo' }).click()
    await page.getByRole('button', { name: 'Take all consent back' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').waitFor()
    expect(emulator.directory.hasAdminConsent(clientId)).toBe(false)
    await page.getByRole('button', { name: 'Grant admin consent' }).click()
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Consent is granted')
    expect(emulator.directory.hasAdminConsent(clientId)).toBe(true)
    await page.getByRole('link', { name: 'Controls' }).click()
    await page.getByRole('button', { name: 'Freeze' }).click()
    // A click does not wait for the page that it leads to.
    await expect.poll(() => page.getByText('stands still').count()).toBe(1)
    await page.getByRole('button', { name: 'Let it run' }).click()
    await expect.poll(() => emulator.clock.isFrozen).toBe(false)
    await page.getByLabel('Calls of').selectOption('getMachine')
    await page.getByLabel('Fault', { exact: true }).selectOption('a body cut in half')
    await page.getByLabel('Call numbers').fill('2')
    await page.getByRole('button', { name: 'Add' }).click()
    await expect
      .poll(() => emulator.faults.list().at(-1))
      .toMatchObject({
        target: 'getMachine',
        calls: [2],
        fault: { kind: 'cutBody' },
      })
    await page.getByLabel('Type').selectOption('Isolate')
    await page.getByLabel('What becomes of it').selectOption('times out')
    await page.getByRole('button', { name: 'Set', exact: true }).click()
    await expect
      .poll(() => emulator.actions.list())
      .toMatchObject([{ type: 'Isolate', outcome: { status: 'TimeOut' } }])
    await page.getByRole('button', { name: 'Remove: action rule 1' }).click()
    await expect.poll(() => emulator.actions.list()).toEqual([])
    await context.close()
  }, 60_000)

  it('shows tokens decoded, and neither them nor refresh tokens', async () => {
    const page = await browser.newPage()
    await page.goto(`${emulator.url}/emulator/tokens`)
    const details = page.locator('details').first()
    await details.locator('summary').click()
    const text = await details.innerText()
    expect(text).toContain('A delegated token')
    expect(text).toContain('"scp": "')
    for (const path of paths()) {
      await page.goto(emulator.url + path)
      const html = await page.content()
      expect(html).not.toContain(refreshToken)
      expect(html).not.toContain(accessToken)
      expect(html).not.toMatch(/eyJ[\w-]+\./)
    }
    await page.close()
  }, 60_000)

  it('follows requests while the page is open, until it is paused', async () => {
    const page = await browser.newPage()
    await page.goto(`${emulator.url}/emulator/requests`)
    const row = (path: string) => page.getByRole('cell', { name: path })
    await fetch(`${emulator.url}/api/while-open`)
    await row('/api/while-open').waitFor({ timeout: 10_000 })
    await page.getByRole('button', { name: 'Pause' }).click()
    await fetch(`${emulator.url}/api/while-paused`)
    await page.waitForTimeout(3000)
    expect(await row('/api/while-paused').count()).toBe(0)
    await page.getByRole('button', { name: 'Go on' }).click()
    await row('/api/while-paused').waitFor({ timeout: 10_000 })
    await page.close()
  }, 60_000)
})
