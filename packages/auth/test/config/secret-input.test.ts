import { describe, expect, it, vi } from 'vitest'
import { requireSecret } from '../../src/config/secret-input.ts'
import { clientSecretCredential } from '../../src/flows/client-secret.ts'
import { passwordCredential } from '../../src/flows/password.ts'
import {
  clientId,
  fakeTokenEndpoint,
  grants,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'

const app = { tenantId, clientId }

describe('requireSecret', () => {
  it.each([
    { name: 'a text', value: 's3cret' },
    { name: 'a function', value: () => 's3cret' },
    { name: 'a function that takes its time', value: () => Promise.resolve('s3cret') },
  ])('takes $name', async ({ value }) => {
    expect(await requireSecret(value, 'password')()).toBe('s3cret')
  })

  it.each([{ value: undefined }, { value: ' ' }, { value: 7 }])('refuses $value at once', ({ value }) => {
    expect(() => requireSecret(value, 'password')).toThrow('password is missing')
  })

  it('says which callback found nothing', async () => {
    await expect(requireSecret(() => '', 'password')()).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: 'What password answers with is missing.',
    })
  })

  it('keeps of what a callback threw what can be logged', async () => {
    const fault = Object.assign(new TypeError('hunter2 is wrong'), { code: 'E_LOCKED' })
    const get = () => Promise.reject(fault)
    await expect(requireSecret(get, 'password')()).rejects.toMatchObject({
      code: 'MDE_AUTH',
      cause: { name: 'TypeError', message: 'It failed (E_LOCKED).', code: 'E_LOCKED' },
    })
  })
})

it('asks for a client secret once for each token, not before', async () => {
  const clientSecret = vi.fn(() => 's3cret')
  const fake = fakeTokenEndpoint(grants())
  const credential = clientSecretCredential({ ...app, clientSecret, fetch: fake.fetch })
  expect(clientSecret).not.toHaveBeenCalled()
  await credential.getToken(scope)
  await credential.getToken(scope)
  expect(clientSecret).toHaveBeenCalledTimes(1)
  expect(fake.requests[0]?.form).toMatchObject({ client_secret: 's3cret' })
})

it.each([
  { name: 'not while a refresh token will do', second: grants(), asked: 1 },
  { name: 'again where the refresh token is refused', second: refuses('invalid_grant'), asked: 2 },
])('asks for a password $name', async ({ second, asked }) => {
  const password = vi.fn(() => 'p@ssword')
  const fake = fakeTokenEndpoint(grants({ refresh_token: 'refresh-1' }), second, grants())
  const credential = passwordCredential({ ...app, username: 'user@contoso.com', password, fetch: fake.fetch })
  await credential.getToken(scope)
  await credential.getToken(scope, { forceRefresh: true })
  expect(fake.requests[1]?.form).toMatchObject({ grant_type: 'refresh_token' })
  expect(password).toHaveBeenCalledTimes(asked)
})
