import type { WebSignIn } from '@mde-kit/auth'
import { Hono } from 'hono'
import { AppRefusal } from './app-refusal.ts'
import { consentedPage } from './pages/consented-page.ts'
import { readReturnTo } from './return-to.ts'
import { type AppEnv, startSession } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import { showPage } from './show-page.ts'

export interface SignInRoutesOptions {
  readonly web: WebSignIn
  readonly sessions: Sessions
  /** Where the sign-in page leads back to. */
  readonly redirectUri: string
  /** What tokens for the API are asked for. */
  readonly scope: string
}

/** The way to the sign-in page, back from it, and out again. */
export function signInRoutes({ web, sessions, redirectUri, scope }: SignInRoutesOptions): Hono<AppEnv> {
  const { origin, pathname } = new URL(redirectUri)
  const routes = new Hono<AppEnv>()

  routes.get('/sign-in', async (c) => {
    const request = await web.beginSignIn({ scopes: scope, prompt: 'select_account' })
    const returnTo = readReturnTo(c.req.query('returnTo'), origin)
    sessions.setPending(c.var.session, { request, returnTo })
    return c.redirect(request.url, 303)
  })

  routes.get(pathname, async (c, next) => {
    const { search, searchParams } = new URL(c.req.url)
    if (searchParams.has('admin_consent')) return showPage(c, consentedPage(c.var.session))
    if (!searchParams.has('code') && !searchParams.has('error')) return next()
    const { pending } = c.var.session
    if (!pending) throw new AppRefusal('unknown-sign-in')
    sessions.setPending(c.var.session, undefined)
    const { account, credential } = await web.redeem(`${redirectUri}${search}`, pending.request)
    // Under a new id: nobody can have planted the one of a session that somebody signed in to.
    sessions.end(c.var.session)
    startSession(c, sessions, sessions.create({ user: { account, credential } }))
    return c.redirect(pending.returnTo, 303)
  })

  routes.post('/sign-out', (c) => {
    sessions.end(c.var.session)
    startSession(c, sessions, sessions.create())
    return c.redirect(web.signOutUrl({ returnTo: redirectUri }), 303)
  })
  return routes
}
