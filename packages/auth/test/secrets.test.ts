import { describe, expect, it } from 'vitest'
import { fileCache } from '../src/cache/file-cache.ts'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
import { certificateBytes, certificateText } from './support/certificates.ts'
import { everythingIn } from './support/everything-in.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  grantsUser,
  json,
  refuses,
  scope,
  tenantId,
  unreachable,
} from './support/fake-token-endpoint.ts'
import { rejection } from './support/rejection.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const app = { tenantId, clientId }
/** Each needs encoding in a form, and differently so in the two ways to encode one. */
const secrets = [
  "pass hunter2/+&~'",
  'secret hunter3/+&=(%)',
  'code.hunter4/+&=!',
  'refresh hunter5/+&*',
  'device hunter6/+&$^',
  'access-hunter7',
  'pfx hunter8', // opens the fixtures
  'assertion.hunter9/+&=',
  'caller hunter0/+&=',
] as const
const [
  password,
  clientSecret,
  code,
  refreshToken,
  deviceCode,
  accessToken,
  passphrase,
  assertion,
  userAssertion,
] = secrets

/** Lines of a private key, in the spellings of PEM that may come back. */
const privateKey = certificateText('chain.pem')
const keyLine = privateKey.split('\n')[3] ?? ''

const offersCode = json({
  user_code: 'ABCD-EFGH',
  device_code: deviceCode,
  verification_uri: 'https://x.test',
  expires_in: 900,
  interval: 1,
})
const tokens = { access_token: accessToken, refresh_token: refreshToken }

const flows: { name: string; config: CredentialConfig; before: Answer[]; granted: Answer }[] = [
  {
    name: 'password',
    config: { flow: 'password', ...app, username: 'user@contoso.com', password, clientSecret },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'device-code',
    config: { flow: 'device-code', ...app, onDeviceCode: () => undefined },
    before: [offersCode],
    granted: grantsUser(tokens),
  },
  {
    name: 'auth-code',
    config: {
      flow: 'auth-code',
      ...app,
      redirectUri: 'http://localhost',
      clientSecret,
      authorize: async (url) =>
        `http://localhost/?code=${encodeURIComponent(code)}&state=${new URL(url).searchParams.get('state')}`,
    },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'client-secret',
    config: { flow: 'client-secret', ...app, clientSecret },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'password on v2',
    config: {
      flow: 'password',
      endpoint: 'v2',
      ...app,
      username: 'user@contoso.com',
      password,
      clientSecret,
    },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'interactive',
    config: {
      flow: 'interactive',
      ...app,
      openBrowser: (url) => {
        const { searchParams } = new URL(url)
        const body = new URLSearchParams({ code, state: searchParams.get('state') ?? '' })
        void fetch(searchParams.get('redirect_uri') ?? '', { method: 'POST', body })
      },
    },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'refresh-token',
    config: { flow: 'refresh-token', ...app, refreshToken, clientSecret },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'on-behalf-of',
    config: { flow: 'on-behalf-of', ...app, userAssertion, getAssertion: () => assertion },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'client-certificate, PEM',
    config: { flow: 'client-certificate', ...app, clientCertificate: { pem: privateKey } },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'client-certificate, PFX',
    config: {
      flow: 'client-certificate',
      ...app,
      clientCertificate: { pfx: certificateBytes('aes256.pfx'), passphrase },
    },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'client-assertion',
    config: { flow: 'client-assertion', ...app, getAssertion: () => assertion },
    before: [],
    granted: grants(tokens),
  },
]

/** What a reader recognises, however the characters before and after it are encoded. */
const traces = [...secrets.map((secret) => /hunter\d/.exec(secret)?.[0] ?? secret), keyLine]

function expectNoSecret(value: unknown): void {
  const text = everythingIn(value)
  for (const trace of traces) expect(text).not.toContain(trace)
}

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

describe.each(flows)('$name', ({ config, before, granted }) => {
  it('keeps secrets out of the credential, before and after a sign-in', async () => {
    const { fetch } = fakeTokenEndpoint(...before, granted)
    const credential = createCredential({ ...config, fetch })
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
    { name: 'an unreadable answer', answer: () => new Response(`<b>${password}${clientSecret}</b>`) },
    { name: 'an answer without a token', answer: json({ refresh_token: refreshToken }) },
  ])('keeps secrets out of the error for $name', async ({ answer }) => {
    const { fetch } = fakeTokenEndpoint(...before, answer)
    const error = await rejection(createCredential({ ...config, fetch }).getToken(scope))
    expect(error).toBeInstanceOf(Error)
    expectNoSecret(error)
  })

  it('keeps the verifier out of the error', async () => {
    let verifier: string | undefined
    const { fetch } = fakeTokenEndpoint(...before, (request, signal) => {
      verifier = request.form['code_verifier']
      return echoes(request, signal)
    })
    const error = await rejection(createCredential({ ...config, fetch }).getToken(scope))
    expect(verifier !== undefined).toBe(config.flow === 'auth-code' || config.flow === 'interactive')
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
    const error = await rejection(createCredential({ ...config, fetch }).getToken(scope))
    expect(signed?.startsWith('eyJ') === true).toBe(config.flow === 'client-certificate')
    if (signed !== undefined) expect(everythingIn(error)).not.toContain(signed.slice(0, 40))
  })

  it('keeps secrets out of the error of a renewal', async () => {
    let now = 0
    const { fetch } = fakeTokenEndpoint(...before, granted, echoes, ...before, echoes)
    const credential = createCredential({ ...config, fetch, now: () => now })
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
