import { visitSignIn } from '@mde-kit/emulator'
import type { AppConfig } from '../src/app-config.ts'
import { createSignInApp } from '../src/create-sign-in-app.ts'
import { startDemoTenant } from '../src/demo-tenant.ts'
import { visit } from './visitor.ts'

export const redirectUri = 'http://localhost:31544'

/** The demo tenant, and a browser that opens the app for it. */
export async function startTenant() {
  const { emulator, config, people } = await startDemoTenant(redirectUri)
  const [analyst] = people
  if (!analyst) throw new Error('The demo tenant has no people.')
  /** Every token that the sign-in service gave out. */
  const tokens: string[] = []
  const listening: typeof globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init)
    const { access_token: token } = (await response.clone().json()) as { access_token?: string }
    if (token !== undefined) tokens.push(token)
    return response
  }
  const open = (change: Partial<AppConfig> = {}) => {
    const browser = visit(createSignInApp({ ...config, fetch: listening, ...change }), redirectUri)
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
