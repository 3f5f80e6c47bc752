import { ConfigError } from '../errors/config-error.ts'

/** Tells whether a host name can only mean this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

/**
 * Reads an origin that tokens or secrets will be sent to: `https`, or `http` on loopback.
 *
 * @returns The origin, without path or trailing slash.
 * @throws {@link ConfigError} The text is no URL, carries a path or credentials, or would send secrets in the clear.
 */
export function secureOrigin(text: string, option: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url)
    throw new ConfigError(`${option} is not a URL.`, {
      next: `Give ${option} as an origin, such as https://host.example.`,
    })
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackHost(url.hostname)))
    throw new ConfigError(
      `${option} must use https; http is accepted on loopback only (got ${url.origin}).`,
      {
        next: 'Use https, or point at an emulator on localhost.',
      },
    )
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/')
    throw new ConfigError(`${option} must be an origin alone, without path, query or credentials.`, {
      next: `Use ${url.origin}.`,
    })
  return url.origin
}
