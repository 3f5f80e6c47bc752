import { type Context, Hono } from 'hono'
import { matchRedirect } from './directory/redirect-uris.ts'
import type { EntraState } from './entra-state.ts'
import { formLimit } from './form-limit.ts'
import { renderPage } from './pages/layout.ts'
import { messagePage } from './pages/message.ts'

/** The sign-out endpoints. The browser holds no session, so all there is to do is to go back to the app. */
export function logoutEndpoint(state: EntraState): Hono {
  const routes = new Hono()
  for (const path of ['/:tenant/oauth2/logout', '/:tenant/oauth2/v2.0/logout']) {
    routes.get(path, (c) => signOut(c, state, new URL(c.req.url).searchParams))
    routes.post(path, formLimit, async (c) => signOut(c, state, new URLSearchParams(await c.req.text())))
  }
  return routes
}

/** Leads to registered addresses only. */
function signOut(
  c: Context,
  { directory }: EntraState,
  fields: URLSearchParams,
): Response | Promise<Response> {
  const requested = fields.get('post_logout_redirect_uri')
  const registered = directory.apps().flatMap(({ redirectUris }) => redirectUris)
  const redirect = requested === null ? undefined : matchRedirect(registered, requested)
  if (!redirect) return renderPage(c, messagePage('Signed out', 'You have signed out of your account.'))
  const url = new URL(redirect.url)
  const clientState = fields.get('state')
  if (clientState !== null) url.searchParams.append('state', clientState)
  // Not 302, with which a form may be sent on.
  return c.redirect(url.href, c.req.method === 'POST' ? 303 : 302)
}
