import { type DemoTenant, startDemoTenant, startSignInApp } from '@mde-kit/sign-in-app'
import { type Page, startChromium } from '@mde-kit/test-services/browser'
import { freePort } from '@mde-kit/test-services/free-port'

export interface Screenshot {
  /** Its file in `docs/`. */
  readonly name: string
  readonly png: Uint8Array
}

/** The pages of the sign-in app that the documentation shows. */
const pages = [
  { name: 'sign-in-app-token.png', path: '/token', heading: 'Your token' },
  { name: 'sign-in-app-alerts.png', path: '/alerts', heading: 'Alerts' },
] as const

/** Takes pictures of the sign-in app, for a made-up tenant. */
export async function takeScreenshots(): Promise<readonly Screenshot[]> {
  const tenant = await startDemoTenant(`http://localhost:${await freePort()}`)
  const app = await startSignInApp(tenant.config)
  const browser = await startChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 760 }, colorScheme: 'light' })
    await page.goto(`${app.url}/sign-in`)
    await signIn(page, tenant)
    const shots: Screenshot[] = []
    for (const { name, path, heading } of pages) {
      await page.goto(`${app.url}${path}`)
      // Not the page of an error.
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor({ timeout: 5000 })
      shots.push({ name, png: await page.screenshot() })
    }
    return shots
  } finally {
    await browser.close()
    await app.stop()
    await tenant.emulator.stop()
  }
}

async function signIn(page: Page, { people: [person] }: DemoTenant): Promise<void> {
  if (!person) throw new Error('The tenant has no people.')
  await page.getByRole('button', { name: person.username }).click()
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/token')
}
