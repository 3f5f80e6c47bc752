import { hostname, networkInterfaces } from 'node:os'
import { clouds, isLoopbackHost } from '@mde-kit/contract/clouds'

/** Tells whether a host name can only mean this server. IPv6 addresses stand in brackets. */
export type OwnHostTest = (name: string) => boolean

/**
 * Makes the test for the host names of requests.
 *
 * Off loopback that is the name given to listen on, the name of the machine, and its addresses.
 */
export function createOwnHostTest({
  host,
  allowRemote,
}: {
  host: string
  allowRemote: boolean
}): OwnHostTest {
  if (!allowRemote) return isLoopbackHost
  const own = new Set(remoteNames(host).map((name) => bracketed(name).toLowerCase()))
  return (name) => isLoopbackHost(name) || own.has(name)
}

/**
 * The hosts of the real APIs, those of regions included. Programs that keep these names and are led here by a proxy or
 * by their resolver find the API under them. Nobody who is no owner of the names can make a browser do so.
 */
export const serviceHosts: ReadonlySet<string> = new Set(
  Object.values(clouds)
    .flatMap(({ apiBase, geoBases, apiBaseAlternates, graphBase }) => [
      apiBase,
      ...Object.values(geoBases),
      ...apiBaseAlternates,
      graphBase,
    ])
    .map((base) => new URL(base).hostname),
)

/** What a certificate of this server has to name. */
export function certificateNames({ host, allowRemote }: { host: string; allowRemote: boolean }): string[] {
  const own = ['localhost', '127.0.0.1', '::1', ...(allowRemote ? remoteNames(host) : [host])]
  const names = [...own, ...serviceHosts]
  return [...new Set(names.map((name) => name.replace(/%.*/, '').toLowerCase()))]
}

function remoteNames(host: string): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  )
  return [host, hostname(), ...addresses]
}

/** An address as it stands in a URL: IPv6 in brackets, without its zone. */
export function bracketed(address: string): string {
  return address.includes(':') ? `[${address.replace(/%.*/, '')}]` : address
}
