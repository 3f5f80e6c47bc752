import { X509Certificate } from 'node:crypto'
import { importX509, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { clientCertificateCredential } from '../../src/flows/client-certificate.ts'
import { certificateBytes, certificateText, fingerprint, passphrase } from '../support/certificates.ts'
import { clientId, fakeTokenEndpoint, grants, scope, tenantId } from '../support/fake-token-endpoint.ts'

const leaf = /-----BEGIN CERT[\s\S]+?-----END CERTIFICATE-----/.exec(certificateText('chain.pem'))?.[0] ?? ''

describe('clientCertificateCredential', () => {
  it.each([
    { name: 'the thumbprint', sendChain: false, header: {} },
    {
      name: 'the chain too',
      sendChain: true,
      header: { x5c: [new X509Certificate(leaf).raw.toString('base64'), expect.any(String)] },
    },
  ])('sends an assertion that its certificate verifies, with $name', async ({ sendChain, header }) => {
    const fake = fakeTokenEndpoint(grants())
    const credential = clientCertificateCredential({
      tenantId,
      clientId,
      clientCertificate: { pfx: certificateBytes('aes256.pfx'), passphrase, sendChain },
      fetch: fake.fetch,
    })
    expect((await credential.getToken(scope)).token).toBe('access-1')
    const form = fake.requests[0]?.form ?? {}
    expect(form).toMatchObject({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      scope,
    })
    const { payload, protectedHeader } = await jwtVerify(
      form['client_assertion'] ?? '',
      await importX509(leaf, 'PS256'),
      {
        issuer: clientId,
        subject: clientId,
        audience: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
        requiredClaims: ['jti', 'exp', 'nbf'],
        clockTolerance: 1, // MSAL rounds nbf to the nearest second
      },
    )
    expect(protectedHeader).toEqual({
      alg: 'PS256',
      typ: 'JWT',
      'x5t#S256': Buffer.from(fingerprint, 'hex').toString('base64url'),
      ...header,
    })
    expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(600)
  })

  it('sends nothing where the certificate cannot be opened', async () => {
    const fake = fakeTokenEndpoint()
    const credential = clientCertificateCredential({
      tenantId,
      clientId,
      clientCertificate: { pfx: certificateBytes('aes256.pfx'), passphrase: 'wrong' },
      fetch: fake.fetch,
    })
    await expect(credential.getToken(scope)).rejects.toMatchObject({ code: 'MDE_CONFIG' })
    expect(fake.requests).toHaveLength(0)
  })
})
