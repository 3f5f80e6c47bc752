import { createWebSignIn, type Credential, proxyFetch } from '@mde-kit/auth'
import { type ClientOptions, createDefenderClient, type DefenderClient } from '@mde-kit/client'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { adminConsentUrl } from '@mde-kit/contract/permissions'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { alertRoutes } from './alert-routes.ts'
import type { AppConfig } from './app-config.ts'
import { AppRefusal } from './app-refusal.ts'
import { consentState } from './consent-answer.ts'
import { guardHost, guardPages, requireFormToken } from './guards.ts'
import { countDown } from './pages/count-down.ts'
import { homePage } from './pages/home-page.ts'
import { problemPage } from './pages/problem-page.ts'
import { style } from './pages/style.ts'
import { describeProblem, type Problem } from './problem.ts'
import { signInPath } from './return-to.ts'
import { type AppEnv, createSessionCookie } from './session-cookie.ts'
import { createSessions } from './sessions.ts'
import { showPage } from './show-page.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { tokenRoutes } from './token-routes.ts'

/** The pages, for whatever serves a `fetch` function. */
export interface SignInPages {
  fetch(request: Request): Response | Promise<Response>
}

/** A token of the greatest length that is read, with room for the other fields of the form. */
const maxFormBytes = 32 * 1024

/**
 * Makes the pages of the sign-in app. The browser is sent to the sign-in page and comes back to the redirect URI; tokens
 * stay in the session on the server.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 */
export function createSignInApp(config: AppConfig): SignInPages {
  const { now = Date.now, idleMs = 30 * 60_000, lifetimeMs = 8 * 3_600_000, onFault = () => {} } = config
  const { redirectUri } = config
  // First, since it refuses what cannot work, a redirect URI that is none among it.
  const web = createWebSignIn(config)
  const { origin } = new URL(redirectUri)
  // Keys and the API are reached as the sign-in service is, through one pool of connections for everybody.
  const reached = { ...config, fetch: config.fetch ?? proxyFetch(config) }
  const { scope } = resolveCloud(config)
  const sessions = createSessions({ now, idleMs, lifetimeMs })
  const cookie = createSessionCookie(sessions, origin)
  const consentUrl = consentUrlOf(config)

  const app = new Hono<AppEnv>()
  app.use(guardHost(origin), ...guardPages())
  app.get('/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/count-down.js', (c) =>
    c.body(countDown, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  app.use(cookie.find)
  app.post('*', limitForms, requireFormToken)

  app.route('/', signInRoutes({ web, sessions, cookie, redirectUri, scope }))
  app.get('/', (c) => showPage(c, homePage(c.var.session)))
  app.route('/', tokenRoutes({ config: reached, scope, consentUrl, now }))
  app.route(
    '/alerts',
    alertRoutes({
      geo: config.geo,
      scope,
      now,
      // Clients keep the token that they have; a new one takes what was granted meanwhile.
      openClient: (credential, hooks) => openDefender(reached, credential, hooks),
    }),
  )

  const showProblem = (c: Context<AppEnv>, problem: Problem) => {
    const { startedSignIn } = c.var
    const wanted = startedSignIn?.returnTo ?? wantedPage(c)
    // An answer of the sign-in page is good for one try.
    const again = startedSignIn ? signInPath(wanted) : wanted
    const { status, retryAfterSeconds } = problem
    if (retryAfterSeconds !== undefined) c.header('retry-after', String(retryAfterSeconds))
    return showPage(c, problemPage({ problem, consentUrl, wanted, again }), status)
  }
  app.notFound((c) => showProblem(c, describeProblem(new AppRefusal('not-found'))))
  app.onError((fault, c) => {
    const problem = describeProblem(fault)
    if (problem.status === 500) onFault(fault)
    return showProblem(c, problem)
  })
  return { fetch: (request) => app.fetch(request) }
}

/** The page that somebody is at. A form may be sent to an address that is no page. */
function wantedPage(c: Context<AppEnv>): string {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return `${pathname}${search}`
  return { '/sign-out': '/', '/token/renew': '/token' }[pathname] ?? pathname
}

const limitForms = bodyLimit({
  maxSize: maxFormBytes,
  onError: () => {
    throw new AppRefusal('too-long')
  },
})

/** One try: whoever reads the page sees at once that a quota is used up, and can try again. */
function openDefender(
  config: AppConfig,
  credential: Credential,
  hooks?: Pick<ClientOptions, 'onResponse'>,
): DefenderClient {
  const { cloud, geo, apiBase, resource, fetch, now, apiTimeoutMs = 20_000 } = config
  return createDefenderClient({
    credential,
    cloud,
    geo,
    apiBase,
    resource,
    fetch,
    now,
    timeoutMs: apiTimeoutMs,
    retry: { attempts: 1 },
    ...hooks,
  })
}

/** Personal accounts have no administrator, so that an app for any account has no one link. */
function consentUrlOf({
  tenantId,
  clientId,
  redirectUri,
  cloud,
  authorityHost,
}: AppConfig): string | undefined {
  return ['common', 'consumers'].includes(tenantId.toLowerCase())
    ? undefined
    : adminConsentUrl({ tenantId, clientId, redirectUri, cloud, authorityHost, state: consentState })
}
