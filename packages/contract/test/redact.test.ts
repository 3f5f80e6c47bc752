import { expect, it } from 'vitest'
import { redact } from '../src/redact.ts'

const jwt = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"scp":"x"}').toString('base64url')}.c2lnbmF0dXJl`

const cases = [
  { name: 'a bare token', text: `got ${jwt} back`, want: 'got [token] back' },
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
    want: '{"access_token": "[redacted]", "refresh_token":"[redacted]","expires_in":3599}',
  },
  { name: 'a client secret', text: "client_secret: 's3cret~value'", want: "client_secret: '[redacted]'" },
  {
    name: 'a code in a redirect',
    text: 'http://localhost:31544/?code=0.AXYZ&state=12',
    want: 'http://localhost:31544/?code=[redacted]&state=12',
  },
]

it.each(cases)('hides the secret in $name', ({ text, want }) => {
  expect(redact(text)).toBe(want)
})

it.each(['MDE_HTTP on listAlerts: 404', 'GET /api/alerts?$top=10', 'code MDE_AUTH_USER'])(
  'leaves %j as it is',
  (text) => {
    expect(redact(text)).toBe(text)
  },
)
