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

/** The cookie by which a browser is known. */
export interface SessionCookie {
  /** Finds the session of the browser, or begins one. */
  readonly find: MiddlewareHandler<AppEnv>
  /** Makes the browser use another session from now on. */
  start(c: Context<AppEnv>, session: Session): void
}

/** @param origin Where browsers see the app; behind a proxy, requests do not tell whether that is over https. */
export function createSessionCookie(sessions: Sessions, origin: string): SessionCookie {
  // `__Host-` makes it `Secure`, and no other host of the domain can set it. Browsers take such a name over https only.
  const prefix = new URL(origin).protocol === 'https:' ? ('host' as const) : undefined
  const read = (c: Context) => (prefix ? getCookie(c, cookieName, prefix) : getCookie(c, cookieName))

  const start: SessionCookie['start'] = (c, session) => {
    sessions.keep(session)
    c.set('session', session)
    setCookie(c, cookieName, session.id, {
      httpOnly: true,
      path: '/',
      // Not `Strict`: the sign-in page of another site leads back to a session.
      sameSite: 'Lax',
      ...(prefix && { prefix }),
    })
  }

  return {
    start,
    async find(c, next) {
      const id = read(c)
      const session = sessions.find(id)
      c.set('hasLostSession', id !== undefined && !session)
      if (session) c.set('session', session)
      else if (c.req.method === 'GET' && !isPartOfOtherSite(c)) start(c, sessions.create())
      // With a form of another site, browsers send no `Lax` cookie and yet take one: it would end the session they have.
      else c.set('session', sessions.create())
      return next()
    },
  }
}

/** Whether a page of another site asks for a picture, a frame or the like. Many of them would crowd out the sessions of people. */
function isPartOfOtherSite({ req }: Context): boolean {
  const isForeign = ['cross-site', 'same-site'].includes(req.header('sec-fetch-site') ?? '')
  return isForeign && req.header('sec-fetch-dest') !== 'document'
}

/** Who is signed in. Ends the request where nobody is. */
export function requireUser(c: Context<AppEnv>): SignedInUser {
  const { session, hasLostSession } = c.var
  if (!session.user) throw new AppRefusal(hasLostSession ? 'session-ended' : 'signed-out')
  return session.user
}
