import type { App } from './directory/apps.ts'
import { type MatchedRedirect, matchRedirect } from './directory/redirect-uris.ts'
import { refuse } from './entra-refusal.ts'

/**
 * Finds the registration that a request's redirect URI belongs to. Without one in the request, the first that is
 * registered counts.
 *
 * @throws {@link EntraRefusal} AADSTS50011 or 500113: the browser may not be sent there.
 */
export function needRedirect({ redirectUris }: App, requested: string | undefined): MatchedRedirect {
  const first = redirectUris[0]
  if (!first) throw refuse(500113)
  const redirect = matchRedirect(redirectUris, requested ?? first.uri)
  if (!redirect) throw refuse(50011, { detail: requested?.slice(0, 200) ?? '' })
  return redirect
}
