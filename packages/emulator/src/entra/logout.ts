import { type Context, Hono } from 'hono'
import { matchRedirect } from './directory/redirect-uris.ts'
import type { EntraState } from './entra-state.ts'
import { renderPage } from './pages/layout.ts'
import { messagePage } from './pages/message.ts'

/** The sign-out endpoints. The browser holds no session, so all there is to do is to go back to the app. */
export function logoutEndpoint(state: EntraState): Hono {
  const routes = new Hono()
  routes.get('/:tenant/oauth2/logout', (c) => signOut(c, state))
  routes.get('/:tenant/oauth2/v2.0/logout', (c) => signOut(c, state))
  return routes
}

/** Leads to registered addresses only. */
function signOut(c: Context, { directory }: EntraState): Response | Promise<Response> {
  const requested = c.req.query('post_logout_redirect_uri')
  const registered = directory.apps().flatMap(({ redirectUris }) => redirectUris)
  const redirect = requested === undefined ? undefined : matchRedirect(registered, requested)
  if (!redirect) return renderPage(c, messagePage('Signed out', 'You have signed out of your account.'))
  const url = new URL(redirect.url)
  const clientState = c.req.query('state')
  if (clientState !== undefined) url.searchParams.append('state', clientState)
  return c.redirect(url.href, 302)
}
