import { randomBytes, webcrypto } from 'node:crypto'
import { Integer, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, Certificate, CryptoEngine, type Extension } from 'pkijs'

export interface CertificateRequest {
  /** The common name that it is for. */
  readonly subject: string
  readonly publicKey: webcrypto.CryptoKey
  /** The common name of who vouches for it; the subject itself for a root. */
  readonly issuer: string
  readonly issuerKey: webcrypto.CryptoKey
  /** Milliseconds since 1970. */
  readonly notBeforeMs: number
  /** Milliseconds since 1970. */
  readonly notAfterMs: number
  readonly extensions?: readonly Extension[]
}

/** Issues an X.509 certificate, as PEM text. */
export async function issueCertificate(request: CertificateRequest): Promise<string> {
  const engine = new CryptoEngine({ name: 'node', crypto: webcrypto })
  const certificate = new Certificate({
    version: 2, // v3, counted from zero
    serialNumber: new Integer({ valueHex: serialNumber() }),
    extensions: [...(request.extensions ?? [])],
  })
  certificate.issuer.typesAndValues.push(commonName(request.issuer))
  certificate.subject.typesAndValues.push(commonName(request.subject))
  certificate.notBefore.value = new Date(request.notBeforeMs)
  certificate.notAfter.value = new Date(request.notAfterMs)
  await certificate.subjectPublicKeyInfo.importKey(request.publicKey, engine)
  await certificate.sign(request.issuerKey, 'SHA-256', engine)
  return pemOf('CERTIFICATE', certificate.toSchema(true).toBER())
}

/** Wraps DER bytes as PEM text. */
export function pemOf(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
  return [`-----BEGIN ${label}-----`, ...(lines ?? []), `-----END ${label}-----`, ''].join('\n')
}

function commonName(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) })
}

/** 16 random bytes that read as a positive number without a leading zero. */
function serialNumber(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.buffer
}
