import fc from 'fast-check'
import { expect, it } from 'vitest'
import { redact, redactData } from '../src/redact.ts'

const part = (text: string) => Buffer.from(text).toString('base64url')
const jwt = `${part('{"alg":"RS256"}')}.${part('{"scp":"x"}')}.${part('signature')}`
const jwe = `${part('{"alg":"dir","enc":"A256GCM"}')}..${part('iv')}.${part('ciphertext')}.${part('tag')}`

const cases = [
  {
    name: 'the signature of a link',
    text: 'https://x.blob.core.windows.net/y?sv=1&sig=ab%2Fc%3D&se=2026',
    want: 'https://x.blob.core.windows.net/y?sv=1&sig=[redacted]&se=2026',
  },
  { name: 'a bare token', text: `got ${jwt} back`, want: 'got [token] back' },
  { name: 'a token after a percent-encoded quote', text: `%22${jwt}%22`, want: '%22[token]%22' },
  { name: 'a token after a percent-encoded colon', text: `x%3A${jwt}`, want: 'x%3A[token]' },
  { name: 'a token after the start of another', text: `eyJ-eyJ${jwt}`, want: '[token]' },
  { name: 'two tokens', text: `${jwt} ${jwt}`, want: '[token] [token]' },
  { name: 'a token after a word with a dot', text: `a.b.${jwt}`, want: 'a.b.[token]' },
  { name: 'an encrypted token', text: jwe, want: '[token]' },
  {
    name: 'an authorization header',
    text: 'Authorization: Bearer abcdefgh1234.x',
    want: 'Authorization: Bearer [redacted]',
  },
  {
    name: 'a form body',
    text: 'grant_type=password&username=ann&password=hunter2&client_id=1',
    want: 'grant_type=password&username=ann&password=[redacted]&client_id=1',
  },
  {
    name: 'a JSON answer',
    text: '{"access_token": "abc", "refresh_token":"def","expires_in":3599}',
    want: '{"access_token": [redacted], "refresh_token":[redacted],"expires_in":3599}',
  },
  {
    name: 'a quoted password with commas, braces and escaped quotes',
    text: String.raw`{"password":"hunter2, and}more \" still","user":"ann"}`,
    want: '{"password":[redacted],"user":"ann"}',
  },
  { name: 'an inspected object', text: "clientSecret: 's3cret~value'", want: 'clientSecret: [redacted]' },
  {
    name: 'the environment',
    text: 'MDE_PASSWORD=p@ss}w0rd MDE_FLOW=password',
    want: 'MDE_PASSWORD=[redacted] MDE_FLOW=password',
  },
  {
    name: 'a code in a redirect',
    text: 'http://localhost:31544/?code=0.AXYZ&state=12',
    want: 'http://localhost:31544/?code=[redacted]&state=12',
  },
]

it.each(cases)('hides the secret in $name', ({ text, want }) => {
  expect(redact(text)).toBe(want)
})

it.each([
  'MDE_HTTP on listAlerts: 404',
  'GET /api/alerts?$top=10',
  "code: 'MDE_AUTH_USER'",
  'error code: ResourceNotFound',
  'The user name or password is wrong.',
  'grant_type=password resource=https://api.securitycenter.microsoft.com',
])('leaves %j as it is', (text) => {
  expect(redact(text)).toBe(text)
})

it('hides a token wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(redact(`${before}${jwt}${after}`)).not.toContain(jwt)
    }),
  )
})

it.each([
  'eyJ',
  'eyJhbGci.',
  'eyJ.',
  'a',
  'password',
  'password ',
  'password="',
  'client_secret=',
  '"',
  'Bearer ',
  '?sig=',
])('takes no more than linear time for %j without end', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    redact(text)
    return performance.now() - start
  })
  // Squared, 200 000 characters take a minute.
  expect(Math.min(...times)).toBeLessThan(500)
})

const data = [
  { name: 'texts at any depth', value: { a: [{ b: jwt }] }, want: { a: [{ b: '[token]' }] } },
  {
    name: 'fields with the name of a secret, whatever they hold',
    value: { access_token: 'a', clientSecret: { x: 1 }, MDE_PASSWORD: 7, password: null, passwordAge: 3 },
    want: {
      access_token: '[redacted]',
      clientSecret: '[redacted]',
      MDE_PASSWORD: '[redacted]',
      password: null,
      passwordAge: 3,
    },
  },
  { name: 'links in a list', value: ['https://x/y?sig=abc'], want: ['https://x/y?sig=[redacted]'] },
  {
    name: 'nothing else',
    value: [1, 2n, true, null, undefined, 'x'],
    want: [1, 2n, true, null, undefined, 'x'],
  },
]

it.each(data)('redacts in data: $name', ({ value, want }) => {
  expect(redactData(value)).toEqual(want)
})

it('goes no deeper into data than it can', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(50_000)}"${jwt}"${']'.repeat(50_000)}`)
  const text = JSON.stringify(redactData(deep))
  expect(text).toContain('[too deep]')
  expect(text).not.toContain(jwt)
})

it('gives no prototype to redacted data', () => {
  const read = redactData(JSON.parse('{"__proto__":{"isAdmin":true}}')) as object
  expect('isAdmin' in read).toBe(false)
})
