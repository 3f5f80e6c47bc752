import { createWebSignIn, type Credential } from '@mde-kit/auth'
import { createDefenderClient, type DefenderClient } from '@mde-kit/client'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { adminConsentUrl } from '@mde-kit/contract/permissions'
import { inspectToken, TokenError, type TokenInspection } from '@mde-kit/token-validator'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { alertRoutes } from './alert-routes.ts'
import type { AppConfig } from './app-config.ts'
import { AppRefusal } from './app-refusal.ts'
import { guardHost, guardPages, requireFormToken } from './guards.ts'
import { consentedPage } from './pages/consented-page.ts'
import { countDown } from './pages/count-down.ts'
import { homePage } from './pages/home-page.ts'
import { type Page, renderLayout } from './pages/layout.ts'
import { pastePage } from './pages/paste-page.ts'
import { problemPage } from './pages/problem-page.ts'
import { style } from './pages/style.ts'
import { tokenPage } from './pages/token-page.ts'
import { describeProblem, type Problem } from './problem.ts'
import { type AppEnv, startSession, withSession } from './session-cookie.ts'
import { createSessions, type SignedInUser } from './sessions.ts'

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
  const { now = Date.now, idleMs = 30 * 60_000, onFault = () => {} } = config
  const web = createWebSignIn(config)
  const { scope, authorityHost, apiBase } = resolveCloud(config)
  const sessions = createSessions({ now, idleMs })
  const redirect = new URL(config.redirectUri)
  const consentUrl = consentUrlOf(config)

  const app = new Hono<AppEnv>()
  app.use(guardHost(redirect.origin), ...guardPages(authorityHost))
  app.get('/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/count-down.js', (c) =>
    c.body(countDown, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  app.use(withSession(sessions))
  app.post(
    '*',
    bodyLimit({
      maxSize: maxFormBytes,
      onError: () => {
        throw new AppRefusal('too-long')
      },
    }),
    requireFormToken,
  )

  const show = (c: Context<AppEnv>, page: Page, status: Problem['status'] | 200 = 200) =>
    c.html(renderLayout(page, { path: c.req.path, session: c.var.session }), status)

  app.get('/sign-in', async (c) => {
    const pending = await web.beginSignIn({ scopes: scope, prompt: 'select_account' })
    sessions.setPending(c.var.session, pending)
    return c.redirect(pending.url, 303)
  })

  app.get(redirect.pathname, async (c, next) => {
    const { search, searchParams } = new URL(c.req.url)
    if (searchParams.has('admin_consent')) return show(c, consentedPage(c.var.session))
    if (!searchParams.has('code') && !searchParams.has('error')) return next()
    const { pending } = c.var.session
    if (!pending) throw new AppRefusal('unknown-sign-in')
    sessions.setPending(c.var.session, undefined)
    const { account, credential } = await web.redeem(`${config.redirectUri}${search}`, pending)
    // Under a new id: nobody can have planted the one of a session that somebody signed in to.
    sessions.end(c.var.session)
    startSession(c, sessions.open({ user: { account, credential } }))
    return c.redirect('/token', 303)
  })

  app.get('/', (c) => show(c, homePage(c.var.session)))

  app.get('/token', async (c) => {
    const { session } = c.var
    const { account, credential } = userOf(c)
    // From memory, renewed before it expires.
    const { token } = await credential.getToken(scope)
    const inspection = inspectToken(token, { ...targetOf(config), tenantId: account.tenantId, now })
    return show(c, tokenPage({ inspection, session, consentUrl, now }))
  })

  app.post('/token/renew', async (c) => {
    await userOf(c).credential.getToken(scope, { forceRefresh: true })
    return c.redirect('/token', 303)
  })

  app.route(
    '/alerts',
    alertRoutes({
      host: new URL(apiBase).host,
      scope,
      now,
      userOf,
      // Clients keep the token that they have; a new one takes what was granted meanwhile.
      openClient: (credential) => openDefender(config, credential),
      show,
    }),
  )

  app.get('/paste', (c) => show(c, pastePage(c.var.session, now)))
  app.post('/paste', async (c) => {
    const { token } = await c.req.parseBody()
    const text = typeof token === 'string' ? token.trim() : ''
    return show(
      c,
      pastePage(
        c.var.session,
        now,
        readToken(() => inspectToken(text, { ...targetOf(config), now })),
      ),
    )
  })

  app.post('/sign-out', (c) => {
    sessions.end(c.var.session)
    startSession(c, sessions.open())
    return c.redirect(web.signOutUrl({ returnTo: config.redirectUri }), 303)
  })

  const showProblem = (c: Context<AppEnv>, problem: Problem) =>
    show(c, problemPage(problem, consentUrl), problem.status)
  app.notFound((c) => showProblem(c, describeProblem(new AppRefusal('not-found'))))
  app.onError((fault, c) => {
    const problem = describeProblem(fault)
    if (problem.status === 500) onFault(fault)
    return showProblem(c, problem)
  })
  return { fetch: (request) => app.fetch(request) }
}

/** One try: whoever reads the page sees at once that a quota is used up, and can try again. */
function openDefender(config: AppConfig, credential: Credential): DefenderClient {
  const { cloud, geo, apiBase, resource, fetch, now } = config
  return createDefenderClient({
    credential,
    cloud,
    geo,
    apiBase,
    resource,
    fetch,
    now,
    retry: { attempts: 1 },
  })
}

function userOf(c: Context<AppEnv>): SignedInUser {
  const { user } = c.var.session
  if (!user) throw new AppRefusal('signed-out')
  return user
}

function targetOf({
  cloud,
  authorityHost,
  resource,
}: AppConfig): Pick<AppConfig, 'cloud' | 'authorityHost' | 'resource'> {
  return { cloud, authorityHost, resource }
}

function readToken(read: () => TokenInspection): TokenInspection | TokenError {
  try {
    return read()
  } catch (error) {
    if (error instanceof TokenError) return error
    throw error
  }
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
    : adminConsentUrl({ tenantId, clientId, redirectUri, cloud, authorityHost })
}
