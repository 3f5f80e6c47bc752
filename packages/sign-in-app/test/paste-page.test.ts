import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
let token: string
beforeAll(async () => {
  tenant = await startTenant()
  await tenant.open().signIn()
  token = tenant.tokens[0] ?? ''
})
afterAll(() => tenant.emulator.stop())

it('reads a token without a sign-in, sends nothing, and does not show it', async () => {
  const requests = tenant.emulator.requests.length
  const { status, text } = await tenant.open().post('/paste', '/paste', { token: `  ${token}\n` })
  expect(status).toBe(200)
  expect(text).toContain('<li>Alert.Read</li>')
  expect(text).toContain('<code>listAlerts</code>')
  expect(text).not.toContain(token.split('.')[2])
  expect(text).toContain('Its signature was not checked')
  expect(tenant.emulator.requests).toHaveLength(requests)
})

it.each([
  { name: 'no token', pasted: 'no token', finding: 'not-a-jwt' },
  { name: 'a whole header', pasted: 'Bearer a.b.c', finding: 'bearer-prefix' },
  { name: 'more than a token holds', pasted: 'a'.repeat(17_000), finding: 'too-long' },
])('says what is wrong with $name', async ({ pasted, finding }) => {
  const { text } = await tenant.open().post('/paste', '/paste', { token: pasted })
  expect(text).toContain(`error: ${finding}`)
})

it('escapes what a token says', async () => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const hostile = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ name: '<script>alert(1)</script>' })}.AAAA`
  const { text } = await tenant.open().post('/paste', '/paste', { token: hostile })
  expect(text).toContain('&lt;script&gt;')
  expect(text).not.toContain('<script>alert')
})
