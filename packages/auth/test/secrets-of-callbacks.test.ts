import { describe, expect, it } from 'vitest'
import { storeCache } from '../src/cache/persistent-cache.ts'
import type { TokenStore } from '../src/cache/token-store.ts'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
import { credentialFromEnv } from '../src/credential-from-env.ts'
import { chainedCredential } from '../src/flows/chain.ts'
import { givenTokenCredential } from '../src/flows/given-token.ts'
import { fakeTokenEndpoint, grants, hangs, scope, unsignedToken } from './support/fake-token-endpoint.ts'
import { mapStore } from './support/map-store.ts'
import { rejection } from './support/rejection.ts'
import {
  accessToken,
  app,
  assertion,
  clientSecret,
  code,
  deviceCode,
  expectNoSecret,
  offersCode,
  password,
  tokens,
} from './support/secret-flows.ts'
import { watchOutput } from '@mde-kit/test-services/watch-output'

watchOutput()

/** Throws as drivers and HTTP clients do: the text quotes what was given, and so do properties and causes. */
function throws(secret: string): () => never {
  return () => {
    const options = { cause: new Error(secret, { cause: secret }) }
    throw Object.assign(new Error(`It went wrong with ${secret}`, options), {
      config: { secret },
      code: secret,
    })
  }
}

const callbacks: { option: string; config: CredentialConfig }[] = [
  {
    option: 'password',
    config: { flow: 'password', ...app, username: 'ann@contoso.com', password: throws(password) },
  },
  {
    option: 'password',
    config: {
      flow: 'password',
      endpoint: 'v2',
      ...app,
      username: 'ann@contoso.com',
      password: throws(password),
    },
  },
  { option: 'clientSecret', config: { flow: 'client-secret', ...app, clientSecret: throws(clientSecret) } },
  { option: 'getAssertion', config: { flow: 'client-assertion', ...app, getAssertion: throws(assertion) } },
  {
    option: 'getAssertion',
    config: { flow: 'on-behalf-of', ...app, userAssertion: 'x', getAssertion: throws(assertion) },
  },
  {
    option: 'onDeviceCode',
    config: {
      flow: 'device-code',
      ...app,
      onDeviceCode: throws(deviceCode),
      sleep: () => new Promise(() => undefined),
    },
  },
  {
    option: 'authorize',
    config: { flow: 'auth-code', ...app, redirectUri: 'http://localhost', authorize: throws(code) },
  },
  { option: 'openBrowser', config: { flow: 'interactive', ...app, openBrowser: throws(code) } },
]

describe('what code of the caller throws', () => {
  it.each(callbacks)('is not repeated where $option of $config.flow fails', async ({ option, config }) => {
    const { fetch } = fakeTokenEndpoint(offersCode, hangs)
    const credential = createCredential(Object.assign({ ...config }, { fetch }))
    const error = await rejection(credential.getToken(scope))
    expect(error).toMatchObject({ name: 'AuthError', message: `${option} failed, so nobody could sign in.` })
    expectNoSecret(error)
  })

  it.each<{ name: string; broken: (store: TokenStore) => Partial<TokenStore> }>([
    {
      name: 'reading',
      broken: (store) => ({ get: async (row) => throws(String(await store.get(row)))() }),
    },
    { name: 'locking', broken: () => ({ lock: throws(accessToken) }) },
  ])('is not repeated where $name a store fails', async ({ broken }) => {
    const store = mapStore()
    const config = { flow: 'client-secret', ...app, clientSecret } as const
    const { fetch } = fakeTokenEndpoint(grants(tokens))
    await createCredential({ ...config, fetch, cache: storeCache(store) }).getToken(scope)
    expect([...store.rows.values()].join()).toContain(accessToken)

    const cache = storeCache({ ...store, ...broken(store) })
    const later = createCredential({ ...config, fetch, cache, now: () => Date.now() + 3_600_000 })
    const error = await rejection(later.getToken(scope))
    expect(error).toMatchObject({ name: 'CacheError', reason: 'store-failed' })
    expectNoSecret(error)
  })

  it('is not repeated by a chain', async () => {
    const error = await rejection(
      chainedCredential([
        { name: 'made', credential: throws(clientSecret) },
        { name: 'foreign', credential: { getToken: throws(accessToken) } },
      ]).getToken(scope),
    )
    expect(error).toMatchObject({ name: 'AuthError', attempts: [{ name: 'made' }] })
    expectNoSecret(error)
  })
})

describe('a given token', () => {
  const expiresOnTimestamp = 3_600_000
  const token = unsignedToken({
    aud: 'https://graph.microsoft.com',
    tid: app.tenantId,
    jti: accessToken,
    exp: 3600,
  })

  it.each([
    { name: 'that has expired', config: { token, now: () => expiresOnTimestamp } },
    { name: 'for another resource', config: { token, now: () => 0 } },
    {
      name: 'that a service wants other claims of',
      config: { token: accessToken, expiresOnTimestamp, now: () => 0 },
      options: { claims: '{}' },
    },
  ])('$name is not shown', async ({ config, options }) => {
    const credential = givenTokenCredential(config)
    const error = await rejection(credential.getToken(scope, options))
    expect(error).toMatchObject({ name: 'AuthError' })
    for (const value of [credential, error]) {
      expectNoSecret(value)
      expect(JSON.stringify(value)).not.toContain(token)
    }
  })
})

describe('an environment', () => {
  const names = { MDE_TENANT_ID: app.tenantId, MDE_CLIENT_ID: app.clientId }

  it.each([
    { name: 'with two proofs', env: { ...names, MDE_CLIENT_SECRET: clientSecret, MDE_TOKEN: accessToken } },
    { name: 'without a tenant', env: { MDE_CLIENT_SECRET: clientSecret } },
    { name: 'without a user', env: { ...names, MDE_PASSWORD: password } },
    { name: 'with a secret in the place of a name', env: { ...names, MDE_FLOW: password } },
    { name: 'with a secret in the place of a cloud', env: { ...names, MDE_CLOUD: clientSecret } },
    {
      name: 'with a secret in the place of a tenant',
      env: { MDE_TENANT_ID: clientSecret, MDE_CLIENT_ID: 'x', MDE_CLIENT_SECRET: 'x' },
    },
    {
      name: 'with a secret in the place of a host',
      env: { ...names, MDE_CLIENT_SECRET: 'x', MDE_AUTHORITY_HOST: clientSecret },
    },
  ])('$name is refused without its values', async ({ env }) => {
    const error = await rejection(Promise.resolve().then(() => credentialFromEnv(env)))
    expect(error).toMatchObject({ name: 'ConfigError' })
    expectNoSecret(error)
  })

  it('is named without its values', () => {
    const { source } = credentialFromEnv({
      ...names,
      MDE_CLIENT_SECRET: clientSecret,
      AZURE_PASSWORD: password,
    })
    expect(source).toContain('MDE_CLIENT_SECRET')
    expectNoSecret(source)
  })
})
