import { isIP } from 'node:net'
import { connect, type PeerCertificate } from 'node:tls'
import { type Check, ok } from './check.ts'

const longestMs = 10_000
/** Certificates of the service are replaced long before they end; one that is close to it is another's. */
const soonDays = 7

/**
 * Looks at the certificate that a host shows from here.
 *
 * @returns Undefined where nothing can be connected to directly, as behind a proxy: then the answer of the host tells.
 */
export async function checkTls(origin: string, now: number = Date.now()): Promise<Check | undefined> {
  const { protocol, hostname, port } = new URL(origin)
  if (protocol !== 'https:') return undefined
  const found = await handshake(hostname, Number(port || 443))
  if (found === undefined) return undefined
  const { version, certificate, fault } = found
  const days = Math.floor((Date.parse(certificate.valid_to) - now) / 86_400_000)
  const says = `${version}, certificate of ${nameOf(certificate.issuer)} for ${days} more days`
  if (fault === undefined && days > soonDays) return ok('TLS', says)
  return {
    check: 'TLS',
    verdict: fault === undefined ? 'warn' : 'fail',
    says: fault === undefined ? says : `${says}: ${fault}`,
    fix: 'If something between here and the host shows its own certificate, trust its authority with NODE_EXTRA_CA_CERTS.',
  }
}

interface Handshake {
  readonly version: string
  readonly certificate: PeerCertificate
  /** Why the certificate is not trusted: `SELF_SIGNED_CERT_IN_CHAIN`. */
  readonly fault: string | undefined
}

function handshake(host: string, port: number): Promise<Handshake | undefined> {
  return new Promise((resolve) => {
    // An address is no name to ask for.
    const name = isIP(host) === 0 ? { servername: host } : {}
    // It is looked at, not trusted: nothing is sent.
    const socket = connect({ host, port, rejectUnauthorized: false, timeout: longestMs, ...name })
    const end = (found: Handshake | undefined) => {
      socket.destroy()
      resolve(found)
    }
    socket.once('secureConnect', () => {
      end({
        version: socket.getProtocol() ?? 'TLS',
        certificate: socket.getPeerCertificate(),
        fault: socket.authorized ? undefined : reasonOf(socket.authorizationError),
      })
    })
    socket.once('error', () => end(undefined))
    socket.once('timeout', () => end(undefined))
  })
}

/** It is typed as an error, and is the code of one. */
function reasonOf(fault: unknown): string {
  return typeof fault === 'string' ? fault : fault instanceof Error ? fault.message : 'not trusted'
}

function nameOf({ O, CN }: PeerCertificate['issuer']): string {
  return [O ?? CN].flat()[0] ?? 'nobody'
}
