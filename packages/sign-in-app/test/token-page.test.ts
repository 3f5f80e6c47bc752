import { visitSignIn } from '@mde-kit/emulator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

it('shows claims with their meaning, permissions, the verdict and the time left', async () => {
  const browser = tenant.open()
  await browser.signIn()
  const { status, text } = await browser.get('/token')
  expect(status).toBe(200)
  expect(text).toContain('Nothing speaks against this token.')
  expect(text).toContain('<li>Alert.Read</li><li>Machine.Read</li>')
  expect(text).toMatch(/<th scope="row">aud<\/th><td class="value">[^<]+<\/td><td>[^<]{10,}<\/td>/)
  expect(Number(/data-seconds-left="(\d+)"/.exec(text)?.[1])).toBeGreaterThan(3000)
})

it('shows neither the token nor any part of its signature, in any page or address', async () => {
  const browser = tenant.open()
  const back = await browser.signIn()
  const renewed = await browser.post('/token/renew', '/token')
  const shown = [
    back,
    renewed,
    await browser.get('/'),
    await browser.get('/token'),
    await browser.get('/paste'),
  ]
  expect(renewed.status).toBe(303)
  expect(tenant.tokens.length).toBeGreaterThanOrEqual(2)
  for (const token of tenant.tokens)
    for (const { text, headers } of shown)
      for (const segment of token.split('.'))
        expect(`${text}${JSON.stringify([...headers])}`).not.toContain(segment)
})

it('lists an operation as out of reach with the grant to ask for, until it is granted', async () => {
  const { emulator, open, config } = tenant
  const { directory, tenantId } = emulator
  const browser = open()
  await browser.signIn()
  const cannot = '<li class="cannot"><code>isolateMachine</code>'
  const before = await browser.get('/token')
  expect(before.text).toContain(cannot)
  expect(before.text).toMatch(
    /isolateMachine<\/code>[^<]*\(no\)<small>[^<]*Add the delegated permission Machine\.Isolate/,
  )

  directory.addPermission(config.clientId, 'delegated', 'Machine.Isolate')
  const consent = /href="([^"]+\/adminconsent\?[^"]+)"/.exec(before.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const admin = directory.findUser(tenantId, 'admin@contoso.example')
  const password = directory.passwordOf(admin?.id ?? '')
  const back = await visitSignIn(consent, { username: 'admin@contoso.example', password })
  expect((await browser.get(back)).text).toContain('Back from consent')
  expect((await browser.get('/token')).text).toContain(cannot)

  await browser.post('/token/renew', '/token')
  const after = await browser.get('/token')
  expect(after.text).not.toContain(cannot)
  expect(after.text).toContain('<li><code>isolateMachine</code>')
})

it('renews a token before it expires, and asks for a new sign-in when the session has ended', async () => {
  let aheadMs = 0
  const browser = tenant.open({ now: () => Date.now() + aheadMs, idleMs: 24 * 60 * 60_000 })
  await browser.signIn()
  const known = tenant.tokens.length
  await browser.get('/token')
  expect(tenant.tokens).toHaveLength(known)
  aheadMs = 3590_000
  expect((await browser.get('/token')).status).toBe(200)
  expect(tenant.tokens).toHaveLength(known + 1)

  const { directory, tenantId } = tenant.emulator
  directory.revokeSessions(directory.findUser(tenantId, tenant.analyst.username)?.id ?? '')
  aheadMs += 4000_000
  const ended = await browser.get('/token')
  expect(ended.status).toBe(401)
  expect(ended.text).toContain('href="/sign-in"')
})

it('is for those who are signed in', async () => {
  const { status, text } = await tenant.open().get('/token')
  expect(status).toBe(401)
  expect(text).toContain('Nobody is signed in')
})
