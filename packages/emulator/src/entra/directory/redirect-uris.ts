import { isLoopbackHost } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'

/** How the app at a redirect URI can authenticate: a secret, nothing, or nothing from another origin. */
export type Platform = 'web' | 'publicClient' | 'spa'

export interface RedirectUri {
  readonly uri: string
  readonly platform: Platform
}

/** A redirect URI of a request that is registered. */
export interface MatchedRedirect {
  /** Where to send the browser, normalised. */
  readonly url: URL
  readonly platform: Platform
}

/**
 * Finds the registration that a redirect URI belongs to.
 *
 * Comparison is exact, except that the port of a loopback registration is free and an empty path is `/`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export function matchRedirect(
  registered: readonly RedirectUri[],
  requested: string,
): MatchedRedirect | undefined {
  const exact = registered.find(({ uri }) => uri === requested)
  if (exact) return { url: new URL(exact.uri), platform: exact.platform }
  if (!URL.canParse(requested)) return undefined
  const url = new URL(requested)
  if (url.username || url.password || url.hash) return undefined
  const loopback = registered.find(({ uri }) => isLoopbackUrl(uri) && samePlace(new URL(uri), url))
  return loopback && { url, platform: loopback.platform }
}

/**
 * Refuses what the portal refuses.
 *
 * @throws {@link ConfigError} The URI is relative, has a fragment or wildcard, or would send codes in the clear.
 */
export function checkRedirectUri({ uri, platform }: RedirectUri): void {
  const problem = problemOf(uri, platform)
  if (problem)
    throw new ConfigError(`The redirect URI '${uri}' ${problem}.`, {
      next: 'Use https, or http on localhost; a scheme of your own only on the publicClient platform.',
    })
}

function problemOf(uri: string, platform: Platform): string | undefined {
  if (!URL.canParse(uri)) return 'is not absolute'
  const { protocol, hash } = new URL(uri)
  if (hash || uri.includes('#')) return 'has a fragment'
  if (uri.includes('*')) return 'has a wildcard'
  if (protocol === 'https:' || isLoopbackUrl(uri)) return undefined
  if (protocol === 'http:') return 'is not on localhost and not https'
  if (['javascript:', 'data:', 'vbscript:', 'blob:', 'file:'].includes(protocol))
    return 'has a scheme that runs or reads'
  return platform === 'publicClient' ? undefined : 'has a scheme of its own'
}

function isLoopbackUrl(uri: string): boolean {
  const { protocol, hostname } = new URL(uri)
  return protocol === 'http:' && isLoopbackHost(hostname)
}

function samePlace(a: URL, b: URL): boolean {
  return (
    a.protocol === b.protocol &&
    a.hostname === b.hostname &&
    a.pathname === b.pathname &&
    a.search === b.search
  )
}
