import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ClientCertificate, createClientCertificate } from '../client-certificate.ts'
import { claimsOf, createTestEntra, origin, resource, startMs, tenantId } from './test-entra.ts'

const clientId = 'c0ffee00-0000-4000-8000-000000000001'
const tokenUrl = `${origin}/${tenantId}/oauth2/v2.0/token`
const nowSeconds = startMs / 1000
const issuer = 'https://issuer.example'

let registered: ClientCertificate
let expired: ClientCertificate
let stranger: ClientCertificate
let workload: Awaited<ReturnType<typeof generateKeyPair>>
beforeAll(async () => {
  registered = await createClientCertificate()
  expired = await createClientCertificate({ notAfterMs: startMs })
  stranger = await createClientCertificate()
  workload = await generateKeyPair('RS256')
})

async function entraWithApp() {
  const entra = createTestEntra()
  const { directory } = entra
  directory.registerApp(tenantId, {
    clientId,
    displayName: 'App',
    requiredPermissions: [{ kind: 'application', name: 'Alert.Read.All' }],
  })
  directory.grantAdminConsent(clientId)
  directory.addCertificate(clientId, registered.certificate)
  directory.addCertificate(clientId, expired.certificate)
  directory.addFederatedCredential(clientId, {
    issuer,
    subject: 'system:serviceaccount:default:app',
    keys: { keys: [await exportJWK(workload.publicKey)] },
  })
  return entra
}

const nameOf = (certificate: string, digest: 'fingerprint' | 'fingerprint256') =>
  Buffer.from(new X509Certificate(certificate)[digest].replaceAll(':', ''), 'hex').toString('base64url')

interface Assertion {
  readonly claims?: { readonly [Name in keyof JWTPayload]: JWTPayload[Name] | undefined }
  readonly header?: Partial<JWTHeaderParameters>
  readonly signer?: ClientCertificate
}

/** What an app signs with its certificate, valid unless changed. */
function appAssertion({ claims = {}, header = {}, signer = registered }: Assertion = {}): Promise<string> {
  const payload = {
    iss: clientId,
    sub: clientId,
    aud: tokenUrl,
    jti: randomUUID(),
    nbf: nowSeconds,
    exp: nowSeconds + 600,
    ...claims,
  }
  // JSON leaves out what a case sets to undefined.
  return new SignJWT(JSON.parse(JSON.stringify(payload)) as JWTPayload)
    .setProtectedHeader({ alg: 'PS256', 'x5t#S256': nameOf(signer.certificate, 'fingerprint256'), ...header })
    .sign(createPrivateKey(signer.privateKey))
}

function workloadAssertion(claims: JWTPayload = {}): Promise<string> {
  return new SignJWT({
    iss: issuer,
    sub: 'system:serviceaccount:default:app',
    aud: 'api://AzureADTokenExchange',
    exp: nowSeconds + 600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(workload.privateKey)
}

const request = (assertion: string) => ({
  grant_type: 'client_credentials',
  client_id: clientId,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: assertion,
  scope: `${resource}/.default`,
})

describe('an assertion signed with a certificate', () => {
  const accepted: { name: string; assertion: () => Promise<string> }[] = [
    { name: 'named by x5t#S256, PS256', assertion: () => appAssertion() },
    {
      name: 'named by x5t, RS256',
      assertion: () =>
        appAssertion({
          header: {
            alg: 'RS256',
            'x5t#S256': undefined,
            x5t: nameOf(registered.certificate, 'fingerprint'),
          },
        }),
    },
    {
      name: 'for the v1 endpoint',
      assertion: () => appAssertion({ claims: { aud: `${origin}/${tenantId}/oauth2/token` } }),
    },
    {
      name: 'for the issuer of the tenant, under the name of the cloud',
      assertion: () =>
        appAssertion({ claims: { aud: `https://login.microsoftonline.com/${tenantId}/v2.0` } }),
    },
    {
      name: 'of a clock four minutes ahead',
      assertion: () => appAssertion({ claims: { nbf: nowSeconds + 240 } }),
    },
  ]
  it.each(accepted)('signs the app in: $name', async ({ assertion }) => {
    const { token } = await entraWithApp()
    const { status, body } = await token('v2', request(await assertion()))
    expect(status).toBe(200)
    expect(claimsOf(body)).toMatchObject({ appid: clientId, appidacr: '2', roles: ['Alert.Read.All'] })
  })

  it('may be presented again while it lives, as clients do', async () => {
    const { token } = await entraWithApp()
    const fields = request(await appAssertion())
    expect([(await token('v2', fields)).status, (await token('v2', fields)).status]).toEqual([200, 200])
  })

  const refused: { name: string; number: number; assertion: () => Promise<string> | string }[] = [
    { name: 'is no JWT', number: 50027, assertion: () => 'hello' },
    {
      name: 'has no jti',
      number: 50027,
      assertion: () => appAssertion({ claims: { jti: undefined } }),
    },
    {
      name: 'never expires',
      number: 50027,
      assertion: () => appAssertion({ claims: { exp: undefined } }),
    },
    {
      name: 'has expired',
      number: 700024,
      assertion: () => appAssertion({ claims: { exp: nowSeconds - 301 } }),
    },
    {
      name: 'is for later',
      number: 700024,
      assertion: () => appAssertion({ claims: { nbf: nowSeconds + 301 } }),
    },
    {
      name: 'speaks for another app',
      number: 700021,
      assertion: () => appAssertion({ claims: { sub: randomUUID() } }),
    },
    {
      name: 'is for another tenant',
      number: 700023,
      assertion: () => appAssertion({ claims: { aud: `${origin}/contoso.example/oauth2/v2.0/token` } }),
    },
    {
      name: 'is for another service',
      number: 700023,
      assertion: () =>
        appAssertion({ claims: { aud: `https://evil.example/${tenantId}/oauth2/v2.0/token` } }),
    },
    {
      name: 'names a certificate that is not registered',
      number: 700027,
      assertion: () => appAssertion({ signer: stranger }),
    },
    {
      name: 'is signed with another key than it names',
      number: 700027,
      assertion: () =>
        appAssertion({
          signer: stranger,
          header: { 'x5t#S256': nameOf(registered.certificate, 'fingerprint256') },
        }),
    },
    {
      name: 'names no certificate',
      number: 700027,
      assertion: () => appAssertion({ header: { 'x5t#S256': undefined } }),
    },
    {
      name: 'is signed with a certificate that has expired',
      number: 700027,
      assertion: () => appAssertion({ signer: expired }),
    },
  ]
  it.each(refused)('is refused when it $name', async ({ number, assertion }) => {
    const { token } = await entraWithApp()
    const presented = await assertion()
    const { body } = await token('v2', request(presented))
    expect(body['error_codes']).toEqual([number])
    expect(JSON.stringify(body)).not.toContain(presented === 'hello' ? 'hello' : presented.split('.')[2])
  })

  it('is not taken together with a secret', async () => {
    const { token, directory } = await entraWithApp()
    const { value } = directory.addSecret(clientId)
    const { body } = await token('v2', { ...request(await appAssertion()), client_secret: value })
    expect(body['error_codes']).toEqual([9002313])
  })

  it('needs its type', async () => {
    const { token } = await entraWithApp()
    const fields = request(await appAssertion())
    const { body } = await token('v2', { ...fields, client_assertion_type: 'saml2-bearer' })
    expect(body['error_codes']).toEqual([90023])
  })

  it('counts no longer once its certificate is removed', async () => {
    const { token, directory } = await entraWithApp()
    for (const { thumbprint } of directory.certificatesOf(clientId))
      directory.removeCertificate(clientId, thumbprint)
    expect((await token('v2', request(await appAssertion()))).body['error_codes']).toEqual([700027])
  })
})

describe('an assertion of another identity provider', () => {
  it('signs the app in', async () => {
    const { token } = await entraWithApp()
    const { body } = await token('v2', request(await workloadAssertion()))
    expect(claimsOf(body)).toMatchObject({ appid: clientId, appidacr: '2' })
  })

  const refused: { name: string; number: number; assertion: () => Promise<string> }[] = [
    {
      name: 'of an issuer',
      number: 700211,
      assertion: () => workloadAssertion({ iss: 'https://other.example' }),
    },
    {
      name: 'of a subject',
      number: 700213,
      assertion: () => workloadAssertion({ sub: 'SYSTEM:serviceaccount:default:app' }),
    },
    { name: 'for an audience', number: 700212, assertion: () => workloadAssertion({ aud: resource }) },
    { name: 'of a time', number: 700024, assertion: () => workloadAssertion({ exp: nowSeconds - 301 }) },
    {
      name: 'with a key',
      number: 700027,
      assertion: async () => {
        const { privateKey } = await generateKeyPair('RS256')
        const [, payload = ''] = (await workloadAssertion()).split('.')
        return new SignJWT(JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload)
          .setProtectedHeader({ alg: 'RS256' })
          .sign(privateKey)
      },
    },
  ]
  it.each(refused)('is refused $name that the app does not trust', async ({ number, assertion }) => {
    const { token } = await entraWithApp()
    expect((await token('v2', request(await assertion()))).body['error_codes']).toEqual([number])
  })

  it('reads keys from this machine only', async () => {
    const { directory } = await entraWithApp()
    const credential = { issuer, subject: 'x', keys: { jwksUrl: 'https://issuer.example/keys' } }
    expect(() => directory.addFederatedCredential(clientId, credential)).toThrow(/issuer\.example/)
  })
})

describe('a certificate', () => {
  it('is shown as the portal shows it', async () => {
    const { directory } = await entraWithApp()
    const [first] = directory.certificatesOf(clientId)
    expect(first).toEqual({
      thumbprint: new X509Certificate(registered.certificate).fingerprint.replaceAll(':', ''),
      thumbprintSha256: new X509Certificate(registered.certificate).fingerprint256.replaceAll(':', ''),
      expiresAt: '2049-01-01T00:00:00.000Z',
    })
  })

  it.each([
    { name: 'no PEM text', pem: 'hello', says: 'holds no certificate' },
    {
      name: 'damaged text',
      pem: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      says: 'cannot be read',
    },
  ])('is refused as $name', async ({ pem, says }) => {
    const { directory } = await entraWithApp()
    expect(() => directory.addCertificate(clientId, pem)).toThrow(says)
  })
})
