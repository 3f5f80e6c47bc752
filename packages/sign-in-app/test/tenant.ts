import { visitSignIn } from '@mde-kit/emulator'
import type { AppConfig } from '../src/app-config.ts'
import { createSignInApp } from '../src/create-sign-in-app.ts'
import { startDemoTenant } from '../src/demo-tenant.ts'
import { overhear } from './overhear.ts'
import { visit } from './visitor.ts'

export const redirectUri = 'http://localhost:31544'

/** The demo tenant, and a browser that opens the app for it. */
export async function startTenant() {
  const { emulator, config, people } = await startDemoTenant(redirectUri)
  const [analyst] = people
  if (!analyst) throw new Error('The demo tenant has no people.')
  const { fetch, accessTokens: tokens } = overhear()
  const open = (change: Partial<AppConfig> = {}) => {
    const browser = visit(createSignInApp({ ...config, fetch, ...change }), redirectUri)
    return {
      ...browser,
      /** Goes to the sign-in page and comes back. */
      async signIn() {
        const { location } = await browser.get('/sign-in')
        return browser.get(await visitSignIn(location, analyst))
      },
    }
  }
  return { emulator, config, analyst, tokens, open }
}

export type TestTenant = Awaited<ReturnType<typeof startTenant>>
