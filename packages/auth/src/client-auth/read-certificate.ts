import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { NodeAuthOptions } from '@azure/msal-node'
import { ConfigError } from '@mde-kit/contract/errors'
import { requireText } from '../config/require-text.ts'
import { fileFault } from '../errors/file-fault.ts'
import type { ClientCertificate } from './client-certificate.ts'
import { openPfx } from './open-pfx.ts'

/** A certificate as MSAL takes it. */
export type MsalCertificate = NonNullable<NodeAuthOptions['clientCertificate']>

/** Entra refuses shorter keys. */
const shortestKeyBits = 2048

const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/**
 * Checks what is given, and makes a reader for one request after the other: a file may have been renewed meanwhile.
 *
 * @throws {@link ConfigError} Not exactly one of `pem`, `pfx` and `path` is given.
 */
export function certificateReader(
  certificate: ClientCertificate | undefined,
  now: () => number,
): () => Promise<MsalCertificate> {
  const { pem, pfx, path, passphrase, sendChain = false } = readParts(certificate)
  const load = async () => {
    if (pem !== undefined) return { pem: requireText(pem, 'clientCertificate.pem'), passphrase }
    const bytes = pfx ?? (await readBytes(requireText(path, 'clientCertificate.path')))
    // What openPfx gives is decrypted already.
    return isPem(bytes)
      ? { pem: new TextDecoder().decode(bytes), passphrase }
      : { pem: await openPfx(bytes, passphrase), passphrase: undefined }
  }
  return async () => {
    const { pem: text, passphrase: opens } = await load()
    const key = readKey(text, opens)
    const chain = (text.match(pemBlock) ?? []).map(readX509)
    // A container may list the chain in any order.
    const leaf = chain.find((x509) => x509.checkPrivateKey(key))
    if (!leaf) throw noPair(chain.length)
    if (Date.parse(leaf.validTo) <= now()) throw expired(leaf)
    return {
      thumbprintSha256: leaf.fingerprint256.replaceAll(':', ''),
      privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ...(sendChain && { x5c: [leaf, ...chain.filter((x509) => x509 !== leaf)].map(String).join('') }),
    }
  }
}

interface Parts {
  readonly pem?: string
  readonly pfx?: Uint8Array
  readonly path?: string
  readonly passphrase?: string | undefined
  readonly sendChain?: boolean | undefined
}

function readParts(certificate: ClientCertificate | undefined): Parts {
  const parts: Parts = certificate ?? {}
  const given = (['pem', 'pfx', 'path'] as const).filter((part) => parts[part] !== undefined)
  if (given.length === 1) return parts
  throw new ConfigError('clientCertificate must have exactly one of pem, pfx and path.', {
    next: 'Give the certificate as PEM text, as the bytes of a PFX, or as the path of a file of either kind.',
  })
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((fault: unknown) => {
    throw fileFault(fault, path, 'clientCertificate')
  })
}

function isPem(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('-----BEGIN ')
}

/** The fault of OpenSSL is left out: it may name what was tried, and says nothing that helps. */
function readKey(pem: string, passphrase: string | undefined): KeyObject {
  let key: KeyObject
  try {
    key = createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase })
  } catch {
    throw new ConfigError('clientCertificate holds no private key that can be opened.', {
      next: 'Check that the PEM has a PRIVATE KEY block, and the passphrase.',
    })
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType === 'rsa' && bits >= shortestKeyBits) return key
  throw new ConfigError('The private key of clientCertificate is not RSA with 2048 bits or more.', {
    next: 'Make a new certificate with an RSA key of 2048 bits or more, and register it for the app.',
  })
}

function readX509(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw new ConfigError('clientCertificate holds a certificate that cannot be read.', {
      next: 'Check that each CERTIFICATE block of the PEM is complete.',
      cause,
    })
  }
}

function noPair(certificates: number): ConfigError {
  return new ConfigError(
    certificates === 0
      ? 'clientCertificate holds a private key and no certificate.'
      : 'The private key of clientCertificate belongs to none of its certificates.',
    { next: 'Put the private key and its certificate into one file.' },
  )
}

function expired({ validTo }: X509Certificate): ConfigError {
  return new ConfigError(`The certificate expired on ${new Date(validTo).toISOString()}.`, {
    next: 'Make a new certificate, register it for the app, and set clientCertificate to it.',
  })
}
