import { createServer } from 'node:net'
import { AuthError, createCredential, type CredentialConfig } from '@mde-kit/auth'
import { createDefenderClient, HttpError } from '@mde-kit/client'
import type { MdeError } from '@mde-kit/contract/errors'
import { isMdeError } from '@mde-kit/contract/errors'
import { createTokenVerifier, TokenError } from '@mde-kit/token-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmulator, visitSignIn } from '../../src/index.ts'
import { analystOf, scope, startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
let clientId: string
let clientSecret: string
/** A loopback address on which nothing listens. */
let nowhere: string
const redirectUri = 'http://localhost:31544'

beforeAll(async () => {
  tenant = await startTenant()
  const gone = await startEmulator()
  nowhere = gone.url
  await gone.stop()
  const { directory, tenantId } = tenant.emulator
  clientId = directory.registerApp(tenantId, {
    displayName: 'sign-in test',
    isPublicClient: true,
    redirectUris: [{ uri: redirectUri, platform: 'publicClient' }],
    requiredPermissions: [
      { kind: 'delegated', name: 'Alert.Read' },
      { kind: 'application', name: 'Alert.Read.All' },
    ],
  }).clientId
  directory.grantAdminConsent(clientId)
  clientSecret = directory.addSecret(clientId).value
})
afterAll(() => tenant.emulator.stop())

const app = () => ({ tenantId: tenant.emulator.tenantId, clientId, authorityHost: tenant.emulator.url })

const flows = ['password', 'device-code', 'auth-code', 'client-secret'] as const

/** Each flow against the emulator, unattended. */
function configOf(flow: (typeof flows)[number]): CredentialConfig {
  const person = analystOf(tenant.emulator)
  switch (flow) {
    case 'password':
      return { flow, ...app(), ...person }
    case 'device-code':
      return {
        flow,
        ...app(),
        onDeviceCode: async ({ userCode, verificationUri }) => {
          await visitSignIn(verificationUri, { ...person, userCode })
        },
      }
    case 'auth-code':
      return { flow, ...app(), redirectUri, authorize: (url) => visitSignIn(url, person) }
    case 'client-secret':
      return { flow, ...app(), clientSecret }
  }
}

describe.each(flows)('%s', (flow) => {
  it('gets a token that the validator accepts and the API takes', async () => {
    const credential = createCredential(configOf(flow))
    const { token, expiresOnTimestamp } = await credential.getToken(scope)
    expect(expiresOnTimestamp).toBeGreaterThan(Date.now() + 30 * 60_000)

    const { authorityHost, tenantId } = app()
    const verified = await createTokenVerifier({ tenantId, authorityHost }).verify(token)
    expect(verified).toMatchObject({
      verified: true,
      version: '1.0',
      kind: flow === 'client-secret' ? 'application' : 'delegated',
      permissions: [flow === 'client-secret' ? 'Alert.Read.All' : 'Alert.Read'],
    })

    const defender = createDefenderClient({ credential, apiBase: authorityHost })
    expect(await defender.alerts.list().toArray({ limit: 3 })).toHaveLength(3)
  })

  it('keeps its token: a second call sends nothing', async () => {
    const credential = createCredential(configOf(flow))
    const first = await credential.getToken(scope)
    const sent = tenant.emulator.requests.length
    expect(await credential.getToken(scope)).toEqual(first)
    expect(tenant.emulator.requests.length).toBe(sent)
  })
})

async function failureOf(work: () => Promise<unknown>): Promise<MdeError> {
  const error: unknown = await work().then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  if (!isMdeError(error)) throw error
  expect(error.next).toMatch(/\S/)
  return error
}

describe('bad input ends in one typed error with a code and a next step', () => {
  const password = () => ({ flow: 'password' as const, ...app(), ...analystOf(tenant.emulator) })
  const attempts: { name: string; config: () => CredentialConfig; code: string; aadsts?: number }[] = [
    {
      name: 'a tenant that does not exist',
      config: () => ({ ...password(), tenantId: '11111111-2222-4333-8444-555555555555' }),
      code: 'MDE_AUTH_TENANT',
      aadsts: 90002,
    },
    {
      name: 'a wrong password',
      config: () => ({ ...password(), password: 'not-it' }),
      code: 'MDE_AUTH_USER',
      aadsts: 50126,
    },
    {
      name: 'an unknown user',
      config: () => ({ ...password(), username: 'nobody@contoso.example' }),
      code: 'MDE_AUTH_USER',
      aadsts: 50034,
    },
    {
      name: 'a user who needs a second factor',
      config: () => ({
        ...password(),
        username: 'mfa@contoso.example',
        password: passwordOf('mfa@contoso.example'),
      }),
      code: 'MDE_AUTH_MFA',
      aadsts: 50076,
    },
    {
      name: 'an unknown app',
      config: () => ({ ...password(), clientId: '99999999-2222-4333-8444-555555555555' }),
      code: 'MDE_AUTH_APP',
      aadsts: 700016,
    },
    {
      name: 'a wrong secret',
      config: () => ({ flow: 'client-secret', ...app(), clientSecret: 'not-it' }),
      code: 'MDE_AUTH_APP',
      aadsts: 7000215,
    },
    {
      name: 'an app without public client flows',
      config: () => ({
        ...password(),
        clientId: tenant.emulator.directory.registerApp(app().tenantId, { displayName: 'confidential' })
          .clientId,
      }),
      code: 'MDE_AUTH_APP',
      aadsts: 7000218,
    },
    {
      name: 'missing consent',
      config: () => ({
        ...password(),
        clientId: tenant.emulator.directory.registerApp(app().tenantId, {
          displayName: 'not consented',
          isPublicClient: true,
          requiredPermissions: [{ kind: 'delegated', name: 'Alert.Read' }],
        }).clientId,
      }),
      code: 'MDE_AUTH_CONSENT',
      aadsts: 65001,
    },
    {
      name: 'an unreachable host',
      config: () => ({ ...password(), authorityHost: nowhere }),
      code: 'MDE_NETWORK',
    },
    {
      name: 'http off loopback',
      config: () => ({ ...password(), authorityHost: 'http://login.example.com' }),
      code: 'MDE_CONFIG',
    },
    { name: 'no tenant', config: () => ({ ...password(), tenantId: '' }), code: 'MDE_CONFIG' },
  ]
  const passwordOf = (name: string) => {
    const { directory, tenantId } = tenant.emulator
    return directory.passwordOf(directory.findUser(tenantId, name)?.id ?? '')
  }

  it.each(attempts)('$name', async ({ config, code, aadsts }) => {
    const error = await failureOf(async () => createCredential(config()).getToken(scope))
    expect(error.code).toBe(code)
    if (aadsts === undefined) return
    expect(error).toBeInstanceOf(AuthError)
    expect(error).toMatchObject({ aadsts, message: expect.stringContaining(`AADSTS${aadsts}`) })
    const { password: secret } = analystOf(tenant.emulator)
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(secret)
  })

  it('a token of another cloud', async () => {
    const token = await tenant.tokenWith('application', ['Alert.Read.All'])
    const { tenantId, authorityHost } = app()
    const verifier = createTokenVerifier({ tenantId, cloud: 'gccHigh', authorityHost })
    expect(await failureOf(() => verifier.verify(token))).toMatchObject({
      code: 'MDE_TOKEN_INVALID',
      reason: 'audience',
    })
  })

  it('a token of another tenant with the same id', async () => {
    const twin = await startTenant()
    try {
      const token = await twin.tokenWith('application', ['Alert.Read.All'])
      const { tenantId, authorityHost } = app()
      const error = await failureOf(() => createTokenVerifier({ tenantId, authorityHost }).verify(token))
      expect(error).toBeInstanceOf(TokenError)
      expect(error).toMatchObject({ code: 'MDE_TOKEN_INVALID' })

      const credential = {
        getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_600_000 }),
      }
      const defender = createDefenderClient({ credential, apiBase: authorityHost })
      const refusal = await failureOf(() => defender.alerts.list().toArray())
      expect(refusal).toBeInstanceOf(HttpError)
      expect(refusal).toMatchObject({ code: 'MDE_UNAUTHORIZED', status: 401, operationId: 'listAlerts' })
      expect(refusal.message).not.toContain(token)
    } finally {
      await twin.emulator.stop()
    }
  })

  it('a tampered token', async () => {
    const token = await tenant.tokenWith('application', ['Alert.Read.All'])
    const [header, , signature] = token.split('.')
    const forged = Buffer.from(
      JSON.stringify({ ...readPayload(token), roles: ['Machine.Isolate'] }),
    ).toString('base64url')
    const { tenantId, authorityHost } = app()
    const error = await failureOf(() =>
      createTokenVerifier({ tenantId, authorityHost }).verify(`${header}.${forged}.${signature}`),
    )
    expect(error).toMatchObject({ code: 'MDE_TOKEN_INVALID', reason: 'signature' })
  })

  it('an expired token', async () => {
    const token = await tenant.tokenWith('application', ['Alert.Read.All'])
    const { tenantId, authorityHost } = app()
    const verifier = createTokenVerifier({ tenantId, authorityHost, now: () => Date.now() + 24 * 3_600_000 })
    expect(await failureOf(() => verifier.verify(token))).toMatchObject({
      code: 'MDE_TOKEN_INVALID',
      reason: 'expired',
    })
  })

  it('an API host that does not answer', async () => {
    const credential = tenant.credentialWith('application', ['Alert.Read.All'])
    const defender = createDefenderClient({
      credential,
      apiBase: nowhere,
      retry: { attempts: 1 },
    })
    expect(await failureOf(() => defender.alerts.get('x'))).toMatchObject({
      code: 'MDE_NETWORK',
      operationId: 'getAlert',
    })
  })

  it('a port in use', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      const error = await failureOf(() => startEmulator({ port }))
      expect(error).toMatchObject({ code: 'MDE_PORT_IN_USE', message: expect.stringContaining(String(port)) })
    } finally {
      holder.close()
    }
  })
})

function readPayload(token: string): object {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object
}
