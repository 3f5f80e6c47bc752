import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
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

it('checks the signature by the keys of the tenant', async () => {
  const browser = tenant.open()
  await browser.signIn()
  const [header = ''] = tenant.tokens.at(-1)?.split('.') ?? []
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string }
  expect((await browser.get('/token')).text).toContain(
    `by the key <code>${kid}</code> that the tenant publishes`,
  )
})

const otherKeys = async (kid: unknown) => {
  const { publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' }] }
}
const pathOf = (input: string | URL | Request) => new URL(new Request(input).url).pathname
type Keys = { readonly keys: readonly { readonly kid: string }[] }

it.each([
  {
    name: 'is by another key',
    answerKeys: async ({ keys }: Keys) => Response.json(await otherKeys(keys[0]?.kid)),
    verdict: 'The API would refuse this token.',
    words: 'error: signature-mismatch',
  },
  {
    name: 'cannot be checked for want of keys',
    answerKeys: async () => new Response('down for maintenance', { status: 503 }),
    verdict: 'Nothing speaks against this token.',
    words: 'Its signature could not be checked, which says nothing against the token',
  },
])('says so when the signature $name', async ({ answerKeys, verdict, words }) => {
  const changed: typeof globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init)
    return pathOf(input).endsWith('/keys') ? answerKeys((await response.json()) as Keys) : response
  }
  const browser = tenant.open({ fetch: changed })
  await browser.signIn()
  const { status, text } = await browser.get('/token')
  expect(status).toBe(200)
  expect(text).toContain(`<strong>${verdict}</strong>`)
  expect(text).toContain(words)
  expect(text).not.toContain('Its signature was checked')
})

it('does not ask what a token says that only the API can read', async () => {
  const opaque: typeof globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (!pathOf(input).endsWith('/token')) return response
    return Response.json({ ...((await response.json()) as object), access_token: 'opaque' })
  }
  const browser = tenant.open({ fetch: opaque })
  await browser.signIn()
  const { status, text } = await browser.get('/token')
  expect(status).toBe(200)
  expect(text).toContain('error: not-a-jwt')
  expect(text).toContain('The API takes tokens that apps cannot read')
  expect(text).toContain('Get a new token')
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

it('lists an operation as locked with the permission to ask for, until it is granted', async () => {
  const { emulator, open, config } = tenant
  const { directory, tenantId } = emulator
  const browser = open()
  await browser.signIn()
  const locked =
    /Locked without <a href="#grant-Machine\.Isolate">Machine\.Isolate<\/a>:<\/p><ul[^>]*><li><code>isolateMachine/
  const before = await browser.get('/token')
  expect(before.text).toMatch(locked)
  expect(before.text).toMatch(
    /<tr id="grant-Machine\.Isolate"><th scope="row">Machine\.Isolate<small>[^<]+<\/small><\/th><td>WindowsDefenderATP<\/td><td><code>479231ef-/,
  )

  directory.addPermission(config.clientId, 'delegated', 'Machine.Isolate')
  const consent = /href="([^"]+\/adminconsent\?[^"]+)"/.exec(before.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const admin = directory.findUser(tenantId, 'admin@contoso.example')
  const password = directory.passwordOf(admin?.id ?? '')
  const back = await visitSignIn(consent, { username: 'admin@contoso.example', password })
  expect((await browser.get(back)).text).toContain('Back from consent')
  expect((await browser.get('/token')).text).toMatch(locked)

  await browser.post('/token/renew', '/token')
  const after = await browser.get('/token')
  expect(after.text).not.toMatch(locked)
  expect(after.text).not.toContain('grant-Machine.Isolate')
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
  expect(ended.text).toContain('href="/sign-in?returnTo=%2Ftoken"')
})

it('is for those who are signed in', async () => {
  const { status, text } = await tenant.open().get('/token')
  expect(status).toBe(401)
  expect(text).toContain('Nobody is signed in')
})
