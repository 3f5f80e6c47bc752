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
  const personNamed = (name: string) => {
    const person = people.find(({ username }) => username.startsWith(`${name}@`))
    if (!person) throw new Error(`The demo tenant has nobody named ${name}.`)
    return person
  }
  const analyst = personNamed('analyst')
  const { fetch, accessTokens: tokens } = overhear()
  const open = (change: Partial<AppConfig> = {}) => {
    const browser = visit(createSignInApp({ ...config, fetch, ...change }), redirectUri)
    return {
      ...browser,
      /** Goes to the sign-in page and comes back. */
      async signIn(person = analyst) {
        const { location } = await browser.get('/sign-in')
        return browser.get(await visitSignIn(location, person))
      },
    }
  }
  return { emulator, config, analyst, admin: personNamed('admin'), tokens, open }
}

export type TestTenant = Awaited<ReturnType<typeof startTenant>>
