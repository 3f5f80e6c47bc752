import { webcrypto } from 'node:crypto'
import { issueCertificate, pemOf } from '../src/server/issue-certificate.ts'

/** A self-signed certificate of an app, as `openssl req -x509` makes one. */
export interface ClientCertificate {
  readonly certificate: string
  readonly privateKey: string
  /** Both, as one PEM text. */
  readonly pem: string
}

export async function createClientCertificate(
  { notAfterMs }: { notAfterMs: number } = { notAfterMs: Date.UTC(2049, 0) },
): Promise<ClientCertificate> {
  const keys = await webcrypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  )
  const certificate = await issueCertificate({
    subject: 'test app',
    issuer: 'test app',
    publicKey: keys.publicKey,
    issuerKey: keys.privateKey,
    notBeforeMs: Date.UTC(2020, 0),
    notAfterMs,
  })
  const privateKey = pemOf('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { certificate, privateKey, pem: `${privateKey}${certificate}` }
}
