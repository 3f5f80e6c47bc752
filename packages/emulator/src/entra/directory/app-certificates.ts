import { X509Certificate } from 'node:crypto'
import { ConfigError } from '@mde-kit/contract/errors'
import type { Vault } from '../../state/vault.ts'
import { type AppDirectory, needApp } from './apps.ts'

/** A certificate on the registration of an app. Only the public part; the private key stays with the app. */
export interface AppCertificate {
  /** SHA-1 of the certificate in hexadecimal, upper case, as the portal shows it. */
  readonly thumbprint: string
  /** SHA-256 of the certificate in hexadecimal, upper case. */
  readonly thumbprintSha256: string
  /** ISO 8601, UTC. */
  readonly expiresAt: string
}

/** How an assertion names the certificate it is signed for: digests in base64url, as in its header. */
export interface CertificateName {
  readonly x5t?: string | undefined
  readonly x5tS256?: string | undefined
}

export interface AppCertificateDirectory {
  /**
   * Registers a certificate, so that the app can sign in with assertions signed by its private key.
   *
   * @param pem The certificate as PEM text. Where there is more than one block, the first certificate counts.
   * @throws {@link ConfigError} No such app, or no RSA certificate in the text.
   */
  addCertificate(clientId: string, pem: string): AppCertificate
  certificatesOf(clientId: string): readonly AppCertificate[]
  removeCertificate(clientId: string, thumbprint: string): void
  /** Finds the registered certificate that an assertion names. */
  findCertificate(clientId: string, name: CertificateName): X509Certificate | undefined
}

export function createAppCertificateDirectory(vault: Vault, apps: AppDirectory): AppCertificateDirectory {
  /** PEM text, by client id and thumbprint. */
  const pems = vault.map<string>('certificates')
  /** Read once each, since every sign-in asks for them. */
  const read = new Map<string, X509Certificate>()
  const certificateOf = (pem: string): X509Certificate => {
    const certificate = read.get(pem) ?? readCertificate(pem)
    read.set(pem, certificate)
    return certificate
  }
  const keyOf = (clientId: string, thumbprint: string) => `${clientId.toLowerCase()} ${thumbprint}`
  const held = (clientId: string) =>
    [...pems].filter(([key]) => key.startsWith(keyOf(clientId, ''))).map(([, pem]) => certificateOf(pem))

  return {
    addCertificate(clientId, pem) {
      const app = needApp(apps, clientId)
      const described = describe(certificateOf(pem))
      pems.set(keyOf(app.clientId, described.thumbprint), pem)
      return described
    },
    certificatesOf: (clientId) => held(clientId).map(describe),
    removeCertificate(clientId, thumbprint) {
      const app = needApp(apps, clientId)
      pems.delete(keyOf(app.clientId, thumbprint.toUpperCase()))
    },
    findCertificate: (clientId, { x5t, x5tS256 }) =>
      held(clientId).find(({ fingerprint, fingerprint256 }) =>
        x5tS256 === undefined ? matches(fingerprint, x5t) : matches(fingerprint256, x5tS256),
      ),
  }
}

function readCertificate(pem: string): X509Certificate {
  const [block] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem) ?? []
  if (block === undefined) throw unusable('holds no certificate')
  let certificate: X509Certificate
  try {
    certificate = new X509Certificate(block)
  } catch (cause) {
    throw unusable('cannot be read', cause)
  }
  if (certificate.publicKey.asymmetricKeyType === 'rsa') return certificate
  throw unusable('has no RSA key')
}

function unusable(problem: string, cause?: unknown): ConfigError {
  return new ConfigError(`The certificate ${problem}.`, {
    next: 'Give an RSA certificate as PEM text, from BEGIN CERTIFICATE to END CERTIFICATE.',
    cause,
  })
}

function describe(certificate: X509Certificate): AppCertificate {
  return {
    thumbprint: hexOf(certificate.fingerprint),
    thumbprintSha256: hexOf(certificate.fingerprint256),
    expiresAt: new Date(certificate.validTo).toISOString(),
  }
}

/** Node prints fingerprints as `AB:CD:…`. */
function hexOf(fingerprint: string): string {
  return fingerprint.replaceAll(':', '')
}

function matches(fingerprint: string, name: string | undefined): boolean {
  return name !== undefined && Buffer.from(hexOf(fingerprint), 'hex').toString('base64url') === name
}
