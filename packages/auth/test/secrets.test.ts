import { describe, expect, it } from 'vitest'
import { fileCache } from '../src/cache/file-cache.ts'
import { storeCache } from '../src/cache/persistent-cache.ts'
import { createCredential } from '../src/create-credential.ts'
import type { CacheError } from '../src/errors/cache-error.ts'
import { everythingIn } from './support/everything-in.ts'
import {
  type Answer,
  fakeTokenEndpoint,
  grantsUser,
  json,
  refuses,
  type SentRequest,
  scope,
  unreachable,
} from './support/fake-token-endpoint.ts'
import { mapStore } from './support/map-store.ts'
import { rejection } from './support/rejection.ts'
import {
  accessToken,
  app,
  clientSecret,
  expectNoSecret,
  password,
  refreshToken,
  secretFlows,
  tokens,
} from './support/secret-flows.ts'
import { temporaryFolder } from './support/temporary-folder.ts'
import { watchOutput } from '@mde-kit/test-services/watch-output'

watchOutput()

const formEncoded = (text: string) => new URLSearchParams({ text }).toString().slice('text='.length)

/** A server that sends the secrets of the form back in its own words, so that no name of a field gives them away. */
function echoing(encode: (text: string) => string, answer: (echo: string) => object): Answer {
  return ({ form }) => {
    // Only what is secret, since errors are cut short.
    const values = Object.entries(form)
      .filter(([name, value]) => ['code_verifier', 'client_assertion'].includes(name) || /hunter/.test(value))
      .map(([, value]) => value)
    return Response.json(answer(values.map((value) => `<${encode(value)}>`).join(' ')), { status: 400 })
  }
}

const echoes = echoing(String, (echo) => ({
  error: 'invalid_grant',
  error_description: `AADSTS123456: ${echo}`,
}))

/** The platform keeps the tokens of a managed identity itself. */
const keepsNothing = ['managed-identity']

describe.each(secretFlows)('$name', ({ name, flow, make, before, granted }) => {
  it('keeps secrets out of the credential, before and after a sign-in', async () => {
    const { fetch } = fakeTokenEndpoint(...before, granted)
    const credential = make({ fetch })
    expectNoSecret(credential)
    expect((await credential.getToken(scope)).token).toBe(accessToken)
    expectNoSecret(credential)
    expect(Object.keys(credential)).toEqual(['getToken', 'forTenant'])
  })

  it.each([
    { name: 'a refusal', answer: refuses('invalid_client', { error_codes: [7000215] }, { status: 401 }) },
    { name: 'a server that repeats the request', answer: echoes },
    {
      name: 'a server that repeats it percent-encoded',
      answer: echoing(encodeURIComponent, (echo) => ({ error: 'invalid_grant', error_description: echo })),
    },
    {
      name: 'a server that repeats it form-encoded',
      answer: echoing(formEncoded, (echo) => ({ error: 'invalid_grant', error_description: echo })),
    },
    {
      name: 'a server that repeats it without an error',
      answer: echoing(String, (echo) => ({ error_description: echo })),
    },
    {
      name: 'a server that repeats it as claims',
      answer: echoing(String, (echo) => ({ error: 'interaction_required', claims: echo })),
    },
    {
      name: 'a server that repeats it in place of an error',
      answer: echoing(String, (echo) => ({ error: [echo], error_description: echo })),
    },
    { name: 'a broken connection', answer: unreachable('ECONNRESET') },
    {
      name: 'a fetch that throws what it was given',
      answer: ({ form }: SentRequest) => {
        throw Object.assign(new Error(JSON.stringify(form)), { config: { form }, cause: form })
      },
    },
    { name: 'an unreadable answer', answer: () => new Response(`<b>${password}${clientSecret}</b>`) },
    { name: 'an answer without a token', answer: json({ refresh_token: refreshToken }) },
  ])('keeps secrets out of the error for $name', async ({ answer }) => {
    const { fetch } = fakeTokenEndpoint(...before, answer)
    const error = await rejection(make({ fetch }).getToken(scope))
    expect(error).toBeInstanceOf(Error)
    expectNoSecret(error)
  })

  it('keeps secrets out of what it says about a store that throws what it was given', async () => {
    const throwing = (...given: unknown[]) =>
      Promise.reject(Object.assign(new Error(given.join(' ')), { given }))
    const warnings: CacheError[] = []
    const store = { ...mapStore(), set: throwing, delete: throwing }
    const cache = storeCache(store, { onWarning: (warning) => warnings.push(warning) })
    const { fetch } = fakeTokenEndpoint(...before, granted)
    await make({ fetch, cache }).getToken(scope)
    const reasons = new Set(warnings.map(({ reason }) => reason))
    expect([...reasons]).toEqual(keepsNothing.includes(name) ? [] : ['not-saved'])
    for (const warning of warnings) expectNoSecret(warning)
  })

  it('keeps the verifier out of the error', async () => {
    let verifier: string | undefined
    const { fetch } = fakeTokenEndpoint(...before, (request, signal) => {
      verifier = request.form['code_verifier']
      return echoes(request, signal)
    })
    const error = await rejection(make({ fetch }).getToken(scope))
    expect(verifier !== undefined).toBe(flow === 'auth-code' || flow === 'interactive')
    if (verifier !== undefined) expect(everythingIn(error)).not.toContain(verifier)
  })

  it.each([
    { spelling: 'as it is', encode: String },
    // Nothing that looks like a JWT is left, so that only knowing what was sent helps.
    { spelling: 'with encoded dots', encode: (text: string) => text.replaceAll('.', '%2E') },
  ])('keeps what is signed with a private key out of the error, $spelling', async ({ encode }) => {
    const echo = echoing(encode, (text) => ({ error: 'invalid_client', error_description: text }))
    let signed: string | undefined
    const { fetch } = fakeTokenEndpoint(...before, (request, signal) => {
      signed = request.form['client_assertion']
      return echo(request, signal)
    })
    const error = await rejection(make({ fetch }).getToken(scope))
    expect(signed?.startsWith('eyJ') === true).toBe(flow === 'client-certificate')
    if (signed !== undefined) expect(everythingIn(error)).not.toContain(signed.slice(0, 40))
  })

  it('keeps secrets out of the error of a renewal', async () => {
    let now = 0
    const { fetch } = fakeTokenEndpoint(...before, granted, echoes, ...before, echoes)
    const credential = make({ fetch, now: () => now })
    await credential.getToken(scope)
    now = 3_600_000
    const error = await rejection(credential.getToken(scope))
    expect(error).toMatchObject({ name: 'AuthError', error: 'invalid_grant' })
    expectNoSecret(error)
  })
})

describe('saved-session', () => {
  it.each([
    { name: 'of a renewal', answer: grantsUser(tokens), isRefused: false },
    { name: 'of a server that repeats the request', answer: echoes, isRefused: true },
  ])('keeps the secrets $name to itself', async ({ answer, isRefused }) => {
    const cache = fileCache({ folder: await temporaryFolder(), keyring: 'never' })
    const authorize = (url: string) =>
      Promise.resolve(`http://localhost/?code=c&state=${new URL(url).searchParams.get('state')}`)
    const signIn = { flow: 'auth-code', ...app, redirectUri: 'http://localhost', authorize, cache } as const
    const { fetch: first } = fakeTokenEndpoint(grantsUser(tokens))
    await createCredential({ ...signIn, fetch: first, now: () => 0 }).getToken(scope)

    const { fetch, requests } = fakeTokenEndpoint(answer)
    const later = createCredential({ flow: 'saved-session', ...app, cache, fetch, now: () => 3_600_000 })
    const result: unknown = await later.getToken(scope).catch((error: unknown) => error)
    expect(requests.map(({ form }) => form['refresh_token'])).toEqual([refreshToken])
    expect(result instanceof Error).toBe(isRefused)
    if (isRefused) expectNoSecret(result)
    expectNoSecret(later)
    expectNoSecret(cache)
  })
})
