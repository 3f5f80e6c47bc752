import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
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

const app = { tenantId, clientId }
const secrets = [
  'pass-hunter2',
  'secret-hunter3',
  'code-hunter4',
  'refresh-hunter5',
  'device-hunter6',
  'access-hunter7',
]
const [password = '', clientSecret = '', code = '', refreshToken = '', deviceCode = '', accessToken = ''] =
  secrets

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
        `http://localhost/?code=${code}&state=${new URL(url).searchParams.get('state')}`,
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
]

/** Everything that a logger could reach. */
function everythingIn(value: unknown): string {
  const parts = [
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
  ]
  for (let error = value; error instanceof Error; error = error.cause)
    parts.push(error.message, error.stack ?? '')
  return parts.join('\n')
}

function expectNoSecret(value: unknown): void {
  const text = everythingIn(value)
  for (const secret of secrets) expect(text).not.toContain(secret)
}

/** A server that sends the whole request back, as some debugging proxies do. */
const echoes: Answer = ({ form }) =>
  Response.json(
    {
      error: 'invalid_grant',
      error_description: `AADSTS123456: ${new URLSearchParams(form).toString()} ${password} ${clientSecret}`,
    },
    { status: 400 },
  )

describe.each(flows)('$name', ({ config, before, granted }) => {
  it('keeps secrets out of the credential, before and after a sign-in', async () => {
    const { fetch } = fakeTokenEndpoint(...before, granted)
    const credential = createCredential({ ...config, fetch })
    expectNoSecret(credential)
    expect((await credential.getToken(scope)).token).toBe(accessToken)
    expectNoSecret(credential)
    expect(Object.keys(credential)).toEqual(['getToken'])
  })

  it.each([
    { name: 'a refusal', answer: refuses('invalid_client', { error_codes: [7000215] }, { status: 401 }) },
    { name: 'a server that repeats the request', answer: echoes },
    { name: 'a broken connection', answer: unreachable('ECONNRESET') },
    { name: 'an unreadable answer', answer: () => new Response(`<b>${password}${clientSecret}</b>`) },
    { name: 'an answer without a token', answer: json({ refresh_token: refreshToken }) },
  ])('keeps secrets out of the error for $name', async ({ answer }) => {
    const { fetch } = fakeTokenEndpoint(...before, answer)
    const error = await rejection(createCredential({ ...config, fetch }).getToken(scope))
    expect(error).toBeInstanceOf(Error)
    expectNoSecret(error)
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
