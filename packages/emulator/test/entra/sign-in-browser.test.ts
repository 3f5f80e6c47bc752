import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { noChromium, startChromium } from '@mde-kit/test-services/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator } from '../../src/index.ts'
import { analystOf } from '../contract/tenant.ts'

const missing = noChromium()
type Browser = Awaited<ReturnType<typeof startChromium>>

describe.skipIf(missing)(`a sign-in in Chromium${missing === undefined ? '' : ` (${missing})`}`, () => {
  const servers: Server[] = []
  let browser: Browser
  let emulator: Emulator
  let callback: string
  let frontEnd: string
  /** What the app was sent. */
  let received: URLSearchParams
  beforeAll(async () => {
    browser = await startChromium()
    emulator = await startEmulator()
    frontEnd = `${await serve((_, response) => response.setHeader('content-type', 'text/html').end('Hello'))}/`
    callback = `${await serve((request, response) => {
      const query = new URL(request.url ?? '', 'http://localhost').search
      void text(request).then((body) => {
        received = new URLSearchParams(request.method === 'POST' ? body : query)
        response.writeHead(303, { location: frontEnd }).end()
      })
    })}/callback`
  }, 60_000)
  afterAll(async () => {
    for (const server of servers) server.close()
    await browser?.close()
    await emulator?.stop()
  })

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1')
    servers.push(server)
    await once(server, 'listening')
    return `http://localhost:${(server.address() as AddressInfo).port}`
  }

  it.each([
    { name: 'query', mode: 'query', javaScriptEnabled: true },
    { name: 'form_post', mode: 'form_post', javaScriptEnabled: true },
    { name: 'form_post without script', mode: 'form_post', javaScriptEnabled: false },
  ])(
    'ends where the app sends people on to, on another origin: $name',
    async ({ mode, javaScriptEnabled }) => {
      const { directory, tenantId, url } = emulator
      const redirectUris = [{ uri: callback, platform: 'web' }] as const
      const { clientId } = directory.registerApp(tenantId, { displayName: 'An app', redirectUris })
      const context = await browser.newContext({ javaScriptEnabled })
      const page = await context.newPage()
      const query = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        response_mode: mode,
        redirect_uri: callback,
        scope: 'openid',
        state: mode,
        prompt: 'consent',
      })
      await page.goto(`${url}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`)
      const { username, password } = analystOf(emulator)
      await page.getByLabel('Account').fill(username)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: 'Accept' }).click()
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Continue to the app' }).click()
      await page.waitForURL(frontEnd, { timeout: 10_000 })
      expect(received.get('state')).toBe(mode)
      expect(received.get('code')).toBeTruthy()
      await context.close()
    },
    60_000,
  )
})
