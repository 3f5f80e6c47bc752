import { expect, it } from 'vitest'
import { createTestEntra, tenantId } from './test-entra.ts'

const cases = [
  { name: 'no address', query: '', location: null },
  {
    name: 'a registered address',
    query: '?post_logout_redirect_uri=http://localhost:3000',
    location: 'http://localhost:3000/',
  },
  {
    name: 'a registered address with state',
    query: '?post_logout_redirect_uri=https://app.example/callback&state=a%26b',
    location: 'https://app.example/callback?state=a%26b',
  },
  {
    name: 'an unregistered address',
    query: '?post_logout_redirect_uri=https://evil.example',
    location: null,
  },
]

it.each(cases)('goes where the app asks only if it may: $name', async ({ query, location }) => {
  const response = await createTestEntra().get(`/${tenantId}/oauth2/v2.0/logout${query}`)
  expect(response.headers.get('location')).toBe(location)
  expect(response.status).toBe(location === null ? 200 : 302)
})

it.each(cases)('takes a form too: $name', async ({ query, location }) => {
  const fields = Object.fromEntries(new URLSearchParams(query))
  const response = await createTestEntra().post(`/${tenantId}/oauth2/logout`, fields)
  expect(response.headers.get('location')).toBe(location)
  expect(response.status).toBe(location === null ? 200 : 303)
})
