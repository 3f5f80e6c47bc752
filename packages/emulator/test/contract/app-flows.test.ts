import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCredential, type Credential, type CredentialConfig } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClientCertificate, createClientCertificate } from '../client-certificate.ts'
import { analystOf, scope, startTenant, type TestTenant } from './tenant.ts'

const issuer = 'https://token.actions.example'
const subject = 'repo:contoso/app:ref:refs/heads/main'

let tenant: TestTenant
let certificate: ClientCertificate
let app: { readonly tenantId: string; readonly clientId: string; readonly authorityHost: string }
let workload: Awaited<ReturnType<typeof generateKeyPair>>
let jwks: ReturnType<typeof createServer>

beforeAll(async () => {
  tenant = await startTenant()
  certificate = await createClientCertificate()
  workload = await generateKeyPair('RS256')
  const keys = { keys: [{ ...(await exportJWK(workload.publicKey)), kid: 'one' }] }
  jwks = createServer((_, response) => response.end(JSON.stringify(keys)))
  await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve))
  const { directory, tenantId, url: authorityHost } = tenant.emulator
  const { clientId } = directory.registerApp(tenantId, {
    displayName: 'alert reader',
    exposedScopes: ['access_as_user'],
    requiredPermissions: [
      { kind: 'application', name: 'Alert.Read.All' },
      { kind: 'delegated', name: 'Alert.Read' },
    ],
  })
  directory.grantAdminConsent(clientId)
  directory.addCertificate(clientId, certificate.pem)
  const { port } = jwks.address() as AddressInfo
  directory.addFederatedCredential(clientId, {
    issuer,
    subject,
    keys: { jwksUrl: `http://127.0.0.1:${port}/keys` },
  })
  app = { tenantId, clientId, authorityHost }
})
afterAll(async () => {
  await tenant.emulator.stop()
  jwks.close()
})

/** What the identity provider of the workload says of it. */
function workloadToken(claims: { sub?: string } = {}): Promise<string> {
  return new SignJWT({ iss: issuer, sub: subject, aud: 'api://AzureADTokenExchange', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuedAt()
    .setExpirationTime('10 minutes')
    .sign(workload.privateKey)
}

/** The token of a caller of the app's own API, for the app to exchange. */
async function callerToken(): Promise<string> {
  const { directory, tenantId, url } = tenant.emulator
  const { clientId } = directory.registerApp(tenantId, { displayName: 'front end', isPublicClient: true })
  const caller = createCredential({
    flow: 'password',
    tenantId,
    clientId,
    authorityHost: url,
    endpoint: 'v2',
    ...analystOf(tenant.emulator),
  })
  return (await caller.getToken(`api://${app.clientId}/access_as_user`)).token
}

async function expectAlerts(credential: Credential): Promise<void> {
  const defender = createDefenderClient({ credential, apiBase: tenant.emulator.url })
  expect(await defender.alerts.list().toArray({ limit: 3 })).toHaveLength(3)
}

const cases: { name: string; config: () => CredentialConfig | Promise<CredentialConfig> }[] = [
  {
    name: 'a certificate',
    config: () => ({ flow: 'client-certificate', ...app, clientCertificate: { pem: certificate.pem } }),
  },
  {
    name: 'a federated credential',
    config: () => ({ flow: 'client-assertion', ...app, getAssertion: () => workloadToken() }),
  },
  {
    name: 'the token of a caller, by certificate',
    config: async () => ({
      flow: 'on-behalf-of',
      ...app,
      clientCertificate: { pem: certificate.pem },
      userAssertion: await callerToken(),
    }),
  },
  {
    name: 'the token of a caller, by secret',
    config: async () => ({
      flow: 'on-behalf-of',
      ...app,
      clientSecret: tenant.emulator.directory.addSecret(app.clientId).value,
      userAssertion: await callerToken(),
    }),
  },
]

it.each(cases)('gets alerts with $name', async ({ config }) => {
  await expectAlerts(createCredential(await config()))
})

it('acts on behalf of the person, not of the app', async () => {
  const credential = createCredential({
    flow: 'on-behalf-of',
    ...app,
    clientCertificate: { pem: certificate.pem },
    userAssertion: await callerToken(),
  })
  await expectAlerts(credential)
  expect(tenant.emulator.requests.at(-1)).toMatchObject({ permission: 'Alert.Read', appId: app.clientId })
})

describe('refuses', () => {
  const refusals: {
    name: string
    number: number
    config: () => CredentialConfig | Promise<CredentialConfig>
  }[] = [
    {
      name: 'a certificate that is not registered',
      number: 700027,
      config: async () => ({
        flow: 'client-certificate',
        ...app,
        clientCertificate: { pem: (await createClientCertificate()).pem },
      }),
    },
    {
      name: 'a workload of another branch',
      number: 700213,
      config: () => ({
        flow: 'client-assertion',
        ...app,
        getAssertion: () => workloadToken({ sub: 'repo:contoso/app:ref:refs/heads/other' }),
      }),
    },
    {
      name: 'the token for another API',
      number: 500131,
      config: async () => ({
        flow: 'on-behalf-of',
        ...app,
        clientCertificate: { pem: certificate.pem },
        userAssertion: await tenant.tokenWith('delegated', ['Alert.Read']),
      }),
    },
  ]
  it.each(refusals)('$name', async ({ number, config }) => {
    const credential = createCredential(await config())
    await expect(credential.getToken(scope)).rejects.toMatchObject({ aadsts: number })
  })
})
