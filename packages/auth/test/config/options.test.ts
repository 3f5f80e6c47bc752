import { describe, expect, it } from 'vitest'
import * as auth from '../../src/index.ts'
import { fakeTokenEndpoint } from '../support/fake-token-endpoint.ts'

type Options = Record<string, unknown>

const none = () => undefined
const app = { tenantId: 'contoso.com', clientId: '11111111-2222-3333-4444-555555555555' }
const runtime = {
  fetch: none,
  onWarning: none,
  now: none,
  timeoutMs: 1,
  cache: auth.fileCache({ folder: '/nowhere' }),
}
const cloud = { cloud: 'gcc', authorityHost: 'https://login.example.test', resource: 'https://x.test' }

/** Each factory, as JavaScript sees it, with options that work. */
const factories: { factory: keyof typeof auth; options: Options }[] = [
  { factory: 'passwordCredential', options: { ...app, username: 'ann', password: 'p', endpoint: 'v2' } },
  { factory: 'deviceCodeCredential', options: { ...app, onDeviceCode: none } },
  {
    factory: 'authCodeCredential',
    options: { ...app, redirectUri: 'http://localhost', authorize: none, clientSecret: 's' },
  },
  { factory: 'interactiveCredential', options: { ...app, openBrowser: none, redirectPort: 1 } },
  { factory: 'refreshTokenCredential', options: { ...app, refreshToken: 'r', clientSecret: 's' } },
  { factory: 'savedSessionCredential', options: { ...app, clientSecret: 's' } },
  { factory: 'onBehalfOfCredential', options: { ...app, userAssertion: 'u', getAssertion: none } },
  { factory: 'clientSecretCredential', options: { ...app, clientSecret: 's' } },
  { factory: 'clientCertificateCredential', options: { ...app, clientCertificate: { pem: 'x' } } },
  { factory: 'clientAssertionCredential', options: { ...app, assertionFile: '/x' } },
  { factory: 'createWebSignIn', options: { ...app, redirectUri: 'http://localhost', clientSecret: 's' } },
].map(({ factory, options }) => ({
  factory: factory as keyof typeof auth,
  options: { ...options, ...runtime, ...cloud },
}))
factories.push(
  { factory: 'managedIdentityCredential', options: { ...runtime, objectId: 'o' } },
  { factory: 'givenTokenCredential', options: { ...runtime, token: 't', expiresOnTimestamp: 1 } },
)

const call = (factory: keyof typeof auth, ...given: unknown[]) =>
  (auth[factory] as unknown as (...given: unknown[]) => unknown)(...given)

describe.each(factories)('$factory', ({ factory, options }) => {
  it('takes what it is meant for', () => {
    expect(call(factory, options)).toBeDefined()
  })

  it.each(Object.keys(options))('names %s where it has another type, before anything is sent', (name) => {
    const { fetch, requests } = fakeTokenEndpoint()
    // A number is no text, no function and no object; a text is no number.
    const wrong = typeof options[name] === 'number' ? 'one' : 5
    for (const value of [wrong, null])
      expect(() => call(factory, { ...options, fetch, [name]: value })).toThrow(
        expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringMatching(`\\b${name} `) }),
      )
    expect(requests).toEqual([])
  })

  it.each([null, 5, 'text', []])('refuses %j in the place of its options', (given) => {
    expect(() => call(factory, given)).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', next: expect.stringMatching(/flow takes /) }),
    )
  })
})

it.each(factories.filter(({ factory }) => factory !== 'managedIdentityCredential'))(
  '$factory says what it needs where it is called with nothing',
  ({ factory }) => {
    expect(() => call(factory, undefined)).toThrow(
      expect.objectContaining({
        code: 'MDE_CONFIG',
        next: expect.stringMatching(/flow takes .*(clientId|token)/),
      }),
    )
    expect(() => call(factory, {})).toThrow(
      /^(?:cache is missing; )?(?:tenantId is missing; clientId|token) is missing/,
    )
  },
)

const store = { get: none, set: none, delete: none }
const pool = { query: none, connect: none }

it.each<{ name: string; factory: keyof typeof auth; given: unknown[]; says: RegExp }>([
  { name: 'a cache without a store', factory: 'storeCache', given: [], says: /^store is no object/ },
  {
    name: 'half a store',
    factory: 'storeCache',
    given: [{ get: none }],
    says: /^store has no function set, delete/,
  },
  {
    name: 'options of a store cache',
    factory: 'storeCache',
    given: [store, null],
    says: /^options is no object/,
  },
  { name: 'options of a file cache', factory: 'fileCache', given: [null], says: /^options is no object/ },
  { name: 'a store without a pool', factory: 'postgresStore', given: [], says: /^pool is no object/ },
  {
    name: 'half a pool',
    factory: 'postgresStore',
    given: [{ query: none }],
    says: /^pool has no function connect/,
  },
  {
    name: 'options of a PostgreSQL store',
    factory: 'postgresStore',
    given: [pool, 5],
    says: /^options is no object/,
  },
  { name: 'no environment', factory: 'credentialFromEnv', given: [], says: /^env is no object/ },
  {
    name: 'options of an environment',
    factory: 'credentialFromEnv',
    given: [{}, null],
    says: /^options is no object/,
  },
  { name: 'no chain', factory: 'chainedCredential', given: [], says: /^The chain is empty/ },
  {
    name: 'no member',
    factory: 'chainedCredential',
    given: [[null]],
    says: /^A member of the chain is no object/,
  },
  {
    name: 'a member without a credential',
    factory: 'chainedCredential',
    given: [[{ name: 'app' }]],
    says: /^The credential of app is no object/,
  },
  {
    name: 'a credential that gives no token',
    factory: 'chainedCredential',
    given: [[{ name: 'app', credential: {} }]],
    says: /^The credential of app has no function getToken/,
  },
])('refuses $name', ({ factory, given, says }) => {
  expect(() => call(factory, ...given)).toThrow(
    expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringMatching(says) }),
  )
})
