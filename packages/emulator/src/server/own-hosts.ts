import { hostname, networkInterfaces } from 'node:os'
import { isLoopbackHost } from '@mde-kit/contract/clouds'

/**
 * Tells whether a host name of a request can only mean this server.
 *
 * Off loopback that is the name given to listen on, the name of the machine, and its addresses.
 */
export function createOwnHostTest({
  host,
  allowRemote,
}: {
  host: string
  allowRemote: boolean
}): (name: string) => boolean {
  if (!allowRemote) return isLoopbackHost
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  )
  const own = new Set([host, hostname(), ...addresses].map((name) => bracketed(name).toLowerCase()))
  return (name) => isLoopbackHost(name) || own.has(name)
}

/** An address as it stands in a URL: IPv6 in brackets, without its zone. */
export function bracketed(address: string): string {
  return address.includes(':') ? `[${address.replace(/%.*/, '')}]` : address
}
