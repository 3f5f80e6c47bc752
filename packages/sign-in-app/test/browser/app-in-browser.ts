import {
  type Locator,
  type Page,
  findAccessibilityProblems,
  startChromium,
} from '@mde-kit/test-services/browser'
import { freePort } from '@mde-kit/test-services/free-port'
import { expect } from 'vitest'
import type { AppConfig } from '../../src/app-config.ts'
import { startDemoTenant } from '../../src/demo-tenant.ts'
import { startSignInApp } from '../../src/start-sign-in-app.ts'
import { overhear } from '../overhear.ts'

/** Somebody who can sign in. */
export type Person = Readonly<Record<'username' | 'password', string>>

/** The app for the demo tenant, in Chromium. App and tenant go by the clock of the tenant. */
export async function startAppInBrowser(change: Partial<AppConfig> = {}) {
  const browser = await startChromium()
  const { emulator, config, people } = await startDemoTenant(`http://localhost:${await freePort()}`)
  const overheard = overhear(change.fetch)
  const served = await startSignInApp({
    ...config,
    now: emulator.clock.now,
    ...change,
    fetch: overheard.fetch,
  })
  const personNamed = (name: string): Person => {
    const person = people.find(({ username }) => username.startsWith(`${name}@`))
    if (!person) throw new Error(`The demo tenant has nobody named ${name}.`)
    return person
  }
  return {
    browser,
    emulator,
    config,
    overheard,
    url: served.url,
    analyst: personNamed('analyst'),
    admin: personNamed('admin'),
    async stop() {
      await browser.close()
      await served.stop()
      await emulator.stop()
    },
  }
}

export type AppInBrowser = Awaited<ReturnType<typeof startAppInBrowser>>

/** Clicks what leads to another page, and waits for that page. */
export async function follow(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), target.click()])
}

/** Signs in at the page of the sign-in service that is open. */
export async function typePassword(page: Page, { username, password }: Person): Promise<void> {
  const account = page.getByRole('button', { name: username })
  if ((await account.count()) > 0) await follow(page, account)
  await page.getByLabel('Account').fill(username)
  await page.getByLabel('Password').fill(password)
  await follow(page, page.getByRole('button', { name: 'Sign in' }))
}

/** Signs in from the first page of the app. */
export async function signIn(page: Page, { url, analyst }: AppInBrowser): Promise<void> {
  await page.goto(url)
  await follow(page, page.getByRole('link', { name: 'Sign in with Microsoft' }))
  await typePassword(page, analyst)
  await page.waitForURL(`${url}/token`)
}

const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const

/** Values without room to be read. */
const readNarrow = `[...document.querySelectorAll('dd, td.value')].filter(({ clientWidth }) => clientWidth < 150)
  .map(({ textContent }) => textContent)`

/** Checks which page is open, and that it bars nobody: light and wide, dark and on a phone. */
export async function lookAt(page: Page, heading: string): Promise<void> {
  expect(await page.textContent('h1')).toBe(heading)
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    expect(await findAccessibilityProblems(page)).toEqual([])
    // Nothing sticks out sideways.
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await page.evaluate(readNarrow)).toEqual([])
  }
}
