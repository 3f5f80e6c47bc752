import { readFileSync } from 'node:fs'
import * as tls from 'node:tls'

/** What node:tls has besides in later versions of Node.js than the oldest that will do. */
interface LaterTls {
  readonly getCACertificates?: (type: 'default') => string[]
}

/**
 * The certificate authorities that this process trusts, and one more. Giving TLS a list replaces its own, with
 * `NODE_EXTRA_CA_CERTS` and what the system adds.
 *
 * Node.js says itself what it trusts from 22.15 on. Before, the file of the variable is read as Node.js reads it: one
 * that is not there is passed over, of which Node.js warns at its start.
 *
 * @param ca PEM text.
 */
export function trustedAuthorities(ca: string, env: NodeJS.ProcessEnv = process.env): string[] {
  const { getCACertificates } = tls as typeof tls & LaterTls
  if (getCACertificates) return [...getCACertificates('default'), ca]
  return [...tls.rootCertificates, ...readExtra(env['NODE_EXTRA_CA_CERTS']), ca]
}

function readExtra(path: string | undefined): string[] {
  if (path === undefined || path === '') return []
  try {
    return [readFileSync(path, 'utf8')]
  } catch {
    return []
  }
}
