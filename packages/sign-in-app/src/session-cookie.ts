import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { AppRefusal } from './app-refusal.ts'
import type { Session, Sessions, SignedInUser, StartedSignIn } from './sessions.ts'

/** What every page of the app finds in its context. */
export interface AppEnv {
  readonly Variables: {
    session: Session
    /** Whether the browser had a session that is over. */
    hasLostSession: boolean
    /** The sign-in that the browser came back from with this request, if it did. */
    startedSignIn?: StartedSignIn
  }
}

// Browsers share the cookies of localhost among all ports, so that the name has to be our own.
const cookieName = 'mde-sign-in-app'

/** Finds the session of the browser, or begins one. */
export function withSession(sessions: Sessions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = getCookie(c, cookieName)
    const session = sessions.find(id)
    c.set('hasLostSession', id !== undefined && !session)
    if (session) c.set('session', session)
    else if (c.req.method === 'GET') startSession(c, sessions, sessions.create())
    // With a form of another site, browsers send no `Lax` cookie and yet take one: it would end the session they have.
    else c.set('session', sessions.create())
    return next()
  }
}

/** Makes the browser use another session from now on. */
export function startSession(c: Context<AppEnv>, sessions: Sessions, session: Session): void {
  sessions.keep(session)
  c.set('session', session)
  setCookie(c, cookieName, session.id, {
    httpOnly: true,
    path: '/',
    // Not `Strict`: the sign-in page of another site leads back to a session.
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
  })
}

/** Who is signed in. Ends the request where nobody is. */
export function requireUser(c: Context<AppEnv>): SignedInUser {
  const { session, hasLostSession } = c.var
  if (!session.user) throw new AppRefusal(hasLostSession ? 'session-ended' : 'signed-out')
  return session.user
}
