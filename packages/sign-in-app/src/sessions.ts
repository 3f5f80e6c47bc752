import { randomBytes } from 'node:crypto'
import type { Credential, PendingSignIn, SignedInAccount } from '@mde-kit/auth'
import { LRUCache } from 'lru-cache'

/** Who uses a browser, and how to get tokens for them. */
export interface SignedInUser {
  readonly account: SignedInAccount
  readonly credential: Credential
}

/** What the app remembers of one browser. It never leaves the server; the cookie holds the id alone. */
export interface Session {
  readonly id: string
  /** Shows that a form comes from a page of this session: no other site can know it. */
  readonly formToken: string
  /** The sign-in that the browser was sent off for. */
  readonly pending?: PendingSignIn | undefined
  /** Undefined until somebody has signed in. */
  readonly user?: SignedInUser | undefined
}

/** The sessions of all browsers, in memory. A session ends when nobody used it for a while. */
export interface Sessions {
  /** Begins a session with an id that nobody has seen before. */
  open(content?: Pick<Session, 'user'>): Session
  /** Finds a session, which starts its idle time anew. */
  find(id: string | undefined): Session | undefined
  /** Sends a session off to the sign-in page, or with undefined takes it back. */
  setPending(session: Session, pending: PendingSignIn | undefined): void
  end(session: Session): void
}

export interface SessionOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How long a session lasts that nobody uses. */
  readonly idleMs: number
}

/** Beyond these, whoever was away longest has to sign in again: visitors cannot fill the memory. */
const maxSessions = 1000

export function createSessions({ now, idleMs }: SessionOptions): Sessions {
  const sessions = new LRUCache<string, Session>({
    max: maxSessions,
    ttl: idleMs,
    // The clock is asked every time: with the default, time stands still within a millisecond of the machine.
    ttlResolution: 0,
    updateAgeOnGet: true,
    perf: { now },
  })
  return {
    open(content = {}) {
      const session = { id: randomId(), formToken: randomId(), ...content }
      sessions.set(session.id, session)
      return session
    },
    find: (id) => (id === undefined ? undefined : sessions.get(id)),
    setPending: (session, pending) => void sessions.set(session.id, { ...session, pending }),
    end: ({ id }) => void sessions.delete(id),
  }
}

function randomId(): string {
  return randomBytes(32).toString('base64url')
}
