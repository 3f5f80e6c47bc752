import { expect, it } from 'vitest'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
import {
  clientId,
  fakeTokenEndpoint,
  grants,
  grantsUser,
  refuses,
  scope,
  tenantId,
} from './support/fake-token-endpoint.ts'
import { rejection } from './support/rejection.ts'

const app = { tenantId, clientId }
const user = { username: 'ann@contoso.com', password: 'wrong' }
const wrongPassword = refuses('invalid_grant', { error_codes: [50126] })
const wrongSecret = refuses('invalid_client', { error_codes: [7000215] }, { status: 401 })
const otherScope = 'https://graph.microsoft.com/.default'

const flows: { name: string; config: CredentialConfig; answer: typeof wrongPassword; aadsts: number }[] = [
  { name: 'a password', config: { flow: 'password', ...app, ...user }, answer: wrongPassword, aadsts: 50126 },
  {
    name: 'a password on v2',
    config: { flow: 'password', endpoint: 'v2', ...app, ...user },
    answer: wrongPassword,
    aadsts: 50126,
  },
  {
    name: 'a client secret',
    config: { flow: 'client-secret', ...app, clientSecret: 'wrong' },
    answer: wrongSecret,
    aadsts: 7000215,
  },
  {
    name: 'a client secret beside a password',
    config: { flow: 'password', ...app, ...user, clientSecret: 'wrong' },
    answer: wrongSecret,
    aadsts: 7000215,
  },
  {
    name: 'a client secret of a web API',
    config: { flow: 'on-behalf-of', ...app, userAssertion: 'caller', clientSecret: 'wrong' },
    answer: wrongSecret,
    aadsts: 7000215,
  },
]

it.each(flows)(
  'sends $name that is wrong once, whoever asks for what',
  async ({ config, answer, aadsts }) => {
    const { fetch, requests } = fakeTokenEndpoint(answer)
    const credential = createCredential(Object.assign({ ...config }, { fetch, now: () => 0 }))
    const calls = [
      credential.getToken(scope),
      credential.getToken(scope, { forceRefresh: true }),
      credential.getToken(otherScope),
      credential.forTenant('fabrikam.com').getToken(scope),
    ]
    for (const call of calls) expect(await rejection(call)).toMatchObject({ name: 'AuthError', aadsts })
    expect(await rejection(credential.getToken(scope))).toMatchObject({
      aadsts,
      next: expect.stringContaining('again before 1970-01-01T00:05:00.000Z'),
    })
    expect(requests).toHaveLength(1)
  },
)

it.each(flows)('sends $name again after five minutes', async ({ config, answer }) => {
  let now = 0
  const granted = config.flow === 'password' && config.endpoint !== 'v2' ? grants() : grantsUser()
  const { fetch, requests } = fakeTokenEndpoint(answer, granted)
  const credential = createCredential(Object.assign({ ...config }, { fetch, now: () => now }))
  await rejection(credential.getToken(scope))
  now = 300_000
  expect((await credential.getToken(scope)).token).toBe('access-1')
  expect(requests).toHaveLength(2)
})

it('sends the password that a prompt gives next', async () => {
  const given = ['wrong', 'right']
  const { fetch, requests } = fakeTokenEndpoint(wrongPassword, grants())
  const credential = createCredential({
    flow: 'password',
    ...app,
    username: 'ann@contoso.com',
    password: () => given.shift() ?? '',
    fetch,
  })
  await rejection(credential.getToken(scope))
  expect((await credential.getToken(scope)).token).toBe('access-1')
  expect(requests.map(({ form }) => form['password'])).toEqual(['wrong', 'right'])
})
