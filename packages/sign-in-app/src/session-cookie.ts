import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Session, Sessions } from './sessions.ts'

/** What every page of the app finds in its context. */
export interface AppEnv {
  readonly Variables: { session: Session }
}

// Browsers share the cookies of localhost among all ports, so that the name has to be our own.
const cookieName = 'mde-sign-in-app'

/** Finds the session of the browser, or begins one. */
export function withSession(sessions: Sessions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const session = sessions.find(getCookie(c, cookieName))
    if (session) c.set('session', session)
    else startSession(c, sessions.open())
    return next()
  }
}

/** Makes the browser use another session from now on. */
export function startSession(c: Context<AppEnv>, session: Session): void {
  c.set('session', session)
  setCookie(c, cookieName, session.id, {
    httpOnly: true,
    path: '/',
    // Not `Strict`: the sign-in page of another site leads back to a session.
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
  })
}
