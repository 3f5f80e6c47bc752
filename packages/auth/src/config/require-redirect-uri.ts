import { isLoopbackHost } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { requireText } from './require-text.ts'

/** Schemes that a browser runs or reads itself instead of handing a code to an app. */
const deadEnds = ['javascript:', 'data:', 'file:', 'blob:', 'about:']

/**
 * Reads a redirect URI: `https`, `http` on loopback, or an app's own scheme such as `myapp://auth`.
 *
 * @returns The text unchanged: Entra compares it character by character.
 * @throws {@link ConfigError} The text is no absolute URI, holds a fragment, or would send the code in the clear.
 */
export function requireRedirectUri(value: unknown): string {
  const redirectUri = requireText(value, 'redirectUri')
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined
  if (!url || deadEnds.includes(url.protocol))
    throw new ConfigError('redirectUri is not a URI that a browser can return to.', {
      next: 'Use the redirect URI of the app registration, such as http://localhost:8400.',
    })
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname))
    throw new ConfigError(
      `redirectUri must use https; http is accepted on loopback only (got ${url.origin}).`,
      {
        next: 'Use https, or a redirect URI on localhost.',
      },
    )
  if (redirectUri.includes('#'))
    throw new ConfigError('redirectUri must not hold a fragment.', {
      next: 'Leave out the # and what follows.',
    })
  return redirectUri
}
