import { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import { BitString, OctetString } from 'asn1js'
import { BasicConstraints, Extension, ExtKeyUsage, GeneralName, GeneralNames } from 'pkijs'
import { issueCertificate, pemOf } from './issue-certificate.ts'

/** What an HTTPS server shows, and what its clients have to trust. All PEM text. */
export interface TlsIdentity {
  /** The certificate authority that exists for this server alone. Its private key is gone once it has signed. */
  readonly ca: string
  readonly cert: string
  readonly key: string
}

const authority = 'mde-kit emulator, not to be trusted by a browser'
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const dayMs = 24 * 60 * 60 * 1000
const oids = {
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const

/**
 * Makes a certificate authority and a server certificate for host names and addresses. Good for 30 days by the clock
 * of the machine, which is what clients go by, whatever the time of the emulator.
 */
export async function createTlsIdentity(hosts: readonly string[]): Promise<TlsIdentity> {
  const [caKeys, serverKeys] = await Promise.all([makeKeys(), makeKeys()])
  const validity = { notBeforeMs: Date.now() - dayMs, notAfterMs: Date.now() + 30 * dayMs }
  const issuer = { issuer: authority, issuerKey: caKeys.privateKey, ...validity }
  const [ca, cert, pkcs8] = await Promise.all([
    issueCertificate({
      ...issuer,
      subject: authority,
      publicKey: caKeys.publicKey,
      extensions: [
        extension(oids.basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
        extension(oids.keyUsage, keyUsage(0x06, 1)), // keyCertSign, cRLSign
      ],
    }),
    issueCertificate({
      ...issuer,
      subject: hosts[0] ?? 'localhost',
      publicKey: serverKeys.publicKey,
      extensions: [
        extension(oids.basicConstraints, new BasicConstraints({ cA: false }).toSchema()),
        extension(oids.keyUsage, keyUsage(0x80, 7)), // digitalSignature
        extension(oids.extendedKeyUsage, new ExtKeyUsage({ keyPurposes: [oids.serverAuth] }).toSchema()),
        extension(oids.subjectAltName, new GeneralNames({ names: hosts.map(generalName) }).toSchema()),
      ],
    }),
    webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey),
  ])
  return { ca, cert, key: pemOf('PRIVATE KEY', pkcs8) }
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

function extension(extnID: string, value: { toBER(): ArrayBuffer }): Extension {
  const critical = extnID === oids.basicConstraints || extnID === oids.keyUsage
  return new Extension({ extnID, critical, extnValue: value.toBER() })
}

function keyUsage(bits: number, unusedBits: number): BitString {
  return new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits })
}

const dnsName = 2
const ipAddress = 7

function generalName(host: string): GeneralName {
  if (isIP(host) === 0) return new GeneralName({ type: dnsName, value: host })
  return new GeneralName({ type: ipAddress, value: new OctetString({ valueHex: addressBytes(host).buffer }) })
}

/** RFC 5280, section 4.2.1.6: 4 bytes, or 16 with the zeros that `::` stands for. */
function addressBytes(host: string): Uint8Array<ArrayBuffer> {
  if (isIP(host) === 4) return Uint8Array.from(host.split('.'), Number)
  // The parser of URLs writes mapped IPv4 addresses in hexadecimal too.
  const text = new URL(`http://[${host.replace(/%.*/, '')}]`).hostname.slice(1, -1)
  const [head = '', tail] = text.split('::')
  const groupsOf = (part: string | undefined) => (part ? part.split(':') : [])
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0')
  return Uint8Array.from(
    [...before, ...zeros, ...after].flatMap((group) => {
      const value = Number.parseInt(group, 16)
      return [value >> 8, value & 0xff]
    }),
  )
}
