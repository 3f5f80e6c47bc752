import { describe, expect, it } from 'vitest'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
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
  'client-secret': { flow: 'client-secret', ...app, clientSecret: 's3cret' },
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
  'client-secret': [grants()],
}

const grantTypes = {
  password: 'password',
  'device-code': 'device_code',
  'auth-code': 'authorization_code',
  'client-secret': 'client_credentials',
}

const flows = ['password', 'device-code', 'auth-code', 'client-secret'] as const

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
        next: 'Set flow to one of password, device-code, auth-code, client-secret.',
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
  ].flatMap((bad) => flows.map((flow) => ({ flow, ...bad })))

  const inOneFlow = [
    { flow: 'password', option: 'username', value: '' },
    { flow: 'password', option: 'password', value: '' },
    { flow: 'password', option: 'clientSecret', value: '' },
    { flow: 'device-code', option: 'onDeviceCode', value: undefined },
    { flow: 'auth-code', option: 'authorize', value: 'https://x.test' },
    { flow: 'auth-code', option: 'redirectUri', value: undefined },
    { flow: 'auth-code', option: 'redirectUri', value: 'http://example.com' },
    { flow: 'auth-code', option: 'clientSecret', value: '' },
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
