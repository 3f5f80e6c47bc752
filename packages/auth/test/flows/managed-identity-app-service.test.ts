import { afterAll, expect, it, vi } from 'vitest'
import { managedIdentityCredential } from '../../src/flows/managed-identity.ts'
import { everythingIn } from '../support/everything-in.ts'
import { fakeTokenEndpoint, json, scope } from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

// MSAL settles on one platform per process, so App Service has a file, and with it a process, of its own.
vi.stubEnv('IDENTITY_ENDPOINT', 'http://127.0.0.1:41234/msi/token')
vi.stubEnv('IDENTITY_HEADER', 'platform-secret')
afterAll(() => vi.unstubAllEnvs())

it('asks App Service, which says when a token expires and not how long it lives', async () => {
  const fake = fakeTokenEndpoint(
    json({ access_token: 'access-1', expires_on: '3600', resource: 'https://x.test', token_type: 'Bearer' }),
  )
  const credential = managedIdentityCredential({ fetch: fake.fetch, now: () => 1_000, clientId: 'client-1' })
  expect(await credential.getToken(scope)).toMatchObject({
    token: 'access-1',
    expiresOnTimestamp: 3_600_000,
    refreshAfterTimestamp: 3_300_000,
  })
  const [request] = fake.requests
  expect(request?.url).toMatch(/^http:\/\/127\.0\.0\.1:41234\/msi\/token\?/)
  expect(new URL(request?.url ?? '').searchParams.get('client_id')).toBe('client-1')
  expect(request?.headers.get('x-identity-header')).toBe('platform-secret')
})

it.each([
  { name: 'a message', body: { statusCode: 400, message: 'platform-secret' } },
  { name: 'a description', body: { error: 'bad_request', error_description: 'not platform-secret' } },
  { name: 'an error', body: { error: 'platform-secret' } },
])('keeps the secret of the platform that comes back as $name out of errors', async ({ body }) => {
  const { fetch } = fakeTokenEndpoint(json(body, 400))
  const error = await rejection(managedIdentityCredential({ fetch }).getToken(scope))
  expect(error).toMatchObject({ code: 'MDE_AUTH_APP' })
  expect(everythingIn(error)).not.toContain('platform-secret')
})
