import type { WebSignIn } from '@mde-kit/auth'
import { Hono } from 'hono'
import { AppRefusal } from './app-refusal.ts'
import { isAboutConsent, isConsentGranted } from './consent-answer.ts'
import { consentedPage } from './pages/consented-page.ts'
import { signedOutPage } from './pages/signed-out-page.ts'
import { readReturnTo } from './return-to.ts'
import type { AppEnv, SessionCookie } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import { showPage } from './show-page.ts'

export interface SignInRoutesOptions {
  readonly web: WebSignIn
  readonly sessions: Sessions
  readonly cookie: SessionCookie
  /** Where the sign-in page leads back to. */
  readonly redirectUri: string
  /** What tokens for the API are asked for. */
  readonly scope: string
}

/** The way to the sign-in page, back from it, and out again. */
export function signInRoutes({
  web,
  sessions,
  cookie,
  redirectUri,
  scope,
}: SignInRoutesOptions): Hono<AppEnv> {
  const { origin, pathname } = new URL(redirectUri)
  const routes = new Hono<AppEnv>()

  routes.get('/sign-in', async (c) => {
    const request = await web.beginSignIn({ scopes: scope, prompt: 'select_account' })
    const returnTo = readReturnTo(c.req.query('returnTo'), origin)
    sessions.addPending(c.var.session, { request, returnTo })
    return c.redirect(request.url, 303)
  })

  routes.get(pathname, async (c, next) => {
    const { search, searchParams } = new URL(c.req.url)
    if (isAboutConsent(searchParams)) {
      if (!isConsentGranted(searchParams)) throw new AppRefusal('consent-refused')
      return showPage(c, consentedPage(c.var.session))
    }
    if (!searchParams.has('code') && !searchParams.has('error')) return next()
    const started = sessions.takePending(c.var.session, searchParams.get('state'))
    if (!started) throw new AppRefusal('unknown-sign-in')
    c.set('startedSignIn', started)
    const { account, credential } = await web.redeem(`${redirectUri}${search}`, started.request)
    // Under a new id: nobody can have planted the one of a session that somebody signed in to.
    sessions.end(c.var.session)
    cookie.start(c, sessions.create({ user: { account, credential } }))
    return c.redirect(started.returnTo, 303)
  })

  routes.post('/sign-out', (c) => {
    sessions.end(c.var.session)
    cookie.start(c, sessions.create())
    return showPage(c, signedOutPage(web.signOutUrl({ returnTo: redirectUri })))
  })
  return routes
}
