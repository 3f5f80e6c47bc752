import { beforeAll, describe, expect, it } from 'vitest'
import { storeCache } from '../src/cache/persistent-cache.ts'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
import { mapStore } from './support/map-store.ts'
import { certificateText } from './support/certificates.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  grantsUser,
  json,
  scope,
  tenantId,
} from './support/fake-token-endpoint.ts'

const app = { tenantId, clientId }

/** Posts a code to the redirect URI, as the page of Entra would. */
async function openBrowser(url: string): Promise<void> {
  const { searchParams } = new URL(url)
  const body = new URLSearchParams({ code: 'code-1', state: searchParams.get('state') ?? '' })
  await fetch(searchParams.get('redirect_uri') ?? '', { method: 'POST', body })
}

const cache = storeCache(mapStore())

/** Somebody signs in, so long ago that the token has expired. */
beforeAll(async () => {
  const { fetch } = fakeTokenEndpoint(...answers['device-code'])
  await createCredential({ ...configs['device-code'], cache, fetch, now: () => 0 }).getToken(scope)
})

const configs = {
  password: { flow: 'password', ...app, username: 'user@contoso.com', password: 'passw0rd' },
  'device-code': { flow: 'device-code', ...app, onDeviceCode: () => undefined },
  'auth-code': {
    flow: 'auth-code',
    ...app,
    redirectUri: 'http://localhost:8400',
    authorize: async (url: string) =>
      `http://localhost:8400/?code=code-1&state=${new URL(url).searchParams.get('state')}`,
  },
  interactive: { flow: 'interactive', ...app, openBrowser },
  'refresh-token': { flow: 'refresh-token', ...app, refreshToken: 'given' },
  'saved-session': { flow: 'saved-session', ...app, cache },
  'on-behalf-of': { flow: 'on-behalf-of', ...app, userAssertion: 'theirs', clientSecret: 's3cret' },
  'client-secret': { flow: 'client-secret', ...app, clientSecret: 's3cret' },
  'client-certificate': {
    flow: 'client-certificate',
    ...app,
    clientCertificate: { pem: certificateText('chain.pem') },
  },
  'client-assertion': { flow: 'client-assertion', ...app, getAssertion: () => 'jwt' },
  'managed-identity': { flow: 'managed-identity' },
  'given-token': { flow: 'given-token', token: 'access-1', expiresOnTimestamp: Date.now() + 3_600_000 },
} as const satisfies Record<string, CredentialConfig>

const answers: Record<keyof typeof configs, Answer[]> = {
  password: [grants()],
  'device-code': [
    json({
      user_code: 'A',
      device_code: 'B',
      verification_uri: 'https://x.test',
      expires_in: 900,
      interval: 1,
    }),
    grantsUser(),
  ],
  'auth-code': [grantsUser()],
  interactive: [grantsUser()],
  'refresh-token': [grantsUser()],
  'saved-session': [grantsUser()],
  'on-behalf-of': [grantsUser()],
  'client-secret': [grants()],
  'client-certificate': [grants()],
  'client-assertion': [grants()],
  'managed-identity': [grants()],
  'given-token': [],
}

const grantTypes = {
  password: 'password',
  'device-code': 'device_code',
  'auth-code': 'authorization_code',
  interactive: 'authorization_code',
  'refresh-token': 'refresh_token',
  'saved-session': 'refresh_token',
  'on-behalf-of': 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'client-secret': 'client_credentials',
  'client-certificate': 'client_credentials',
  'client-assertion': 'client_credentials',
  'managed-identity': undefined,
  'given-token': undefined,
}

const flows = Object.values(configs).map(({ flow }) => flow)

/** The flows of an app registration. */
const registered = flows.filter((flow) => flow !== 'managed-identity' && flow !== 'given-token')

/** A configuration as a caller without types might write it. */
const create = (config: object) => createCredential(config as CredentialConfig)

describe('createCredential', () => {
  it.each(flows.map((flow) => ({ flow })))('makes the $flow credential', async ({ flow }) => {
    const fake = fakeTokenEndpoint(...answers[flow])
    const token = await createCredential({ ...configs[flow], fetch: fake.fetch }).getToken(scope)
    expect(token).toMatchObject({ token: 'access-1', tokenType: 'Bearer' })
    expect(fake.requests.at(-1)?.form['grant_type']).toBe(grantTypes[flow])
  })

  it.each([
    { name: 'an unknown flow', config: { flow: 'magic', ...app } },
    { name: 'no flow', config: app },
  ])('refuses $name and names the known ones', ({ config }) => {
    expect(() => create(config)).toThrow(
      expect.objectContaining({
        name: 'ConfigError',
        message: expect.stringMatching(/^flow /),
        next: `Set flow to one of ${flows.join(', ')}.`,
      }),
    )
  })

  const everywhere = [
    { option: 'tenantId', value: '' },
    { option: 'tenantId', value: undefined },
    { option: 'tenantId', value: 'contoso' },
    { option: 'clientId', value: '' },
    { option: 'clientId', value: undefined },
    { option: 'timeoutMs', value: 0 },
    { option: 'timeoutMs', value: NaN },
    { option: 'timeoutMs', value: 2 ** 31 },
    { option: 'authorityHost', value: 'http://login.example.com' },
    { option: 'authorityHost', value: 'https://login.example.com/tenant' },
    { option: 'cloud', value: 'moon' },
  ].flatMap((bad) => registered.map((flow) => ({ flow, ...bad })))

  const inOneFlow = [
    { flow: 'password', option: 'username', value: '' },
    { flow: 'password', option: 'password', value: '' },
    { flow: 'password', option: 'clientSecret', value: '' },
    { flow: 'device-code', option: 'onDeviceCode', value: undefined },
    { flow: 'auth-code', option: 'authorize', value: 'https://x.test' },
    { flow: 'auth-code', option: 'redirectUri', value: undefined },
    { flow: 'auth-code', option: 'redirectUri', value: 'http://example.com' },
    { flow: 'auth-code', option: 'clientSecret', value: '' },
    { flow: 'auth-code', option: 'assertionFile', value: '' },
    { flow: 'interactive', option: 'openBrowser', value: undefined },
    { flow: 'refresh-token', option: 'refreshToken', value: '' },
    { flow: 'saved-session', option: 'cache', value: undefined },
    { flow: 'on-behalf-of', option: 'userAssertion', value: '' },
    { flow: 'client-certificate', option: 'clientCertificate', value: undefined },
    { flow: 'client-assertion', option: 'getAssertion', value: 'jwt' },
    { flow: 'managed-identity', option: 'clientId', value: '' },
    { flow: 'managed-identity', option: 'timeoutMs', value: 0 },
    { flow: 'given-token', option: 'token', value: '' },
    { flow: 'client-secret', option: 'clientSecret', value: '' },
    { flow: 'client-secret', option: 'tenantId', value: 'common' },
    { flow: 'client-secret', option: 'tenantId', value: 'organizations' },
  ] as const

  it.each([...everywhere, ...inOneFlow])('$flow refuses $option: $value', ({ flow, option, value }) => {
    expect(() => create({ ...configs[flow], [option]: value })).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringContaining(option) }),
    )
  })
})
