import { randomBytes } from 'node:crypto'
import type { Credential, PendingSignIn, SignedInAccount } from '@mde-kit/auth'
import { LRUCache } from 'lru-cache'

/** Who uses a browser, and how to get tokens for them. */
export interface SignedInUser {
  readonly account: SignedInAccount
  readonly credential: Credential
}

/** A sign-in that a browser was sent off for, and the page to show afterwards. */
export interface StartedSignIn {
  readonly request: PendingSignIn
  readonly returnTo: string
}

/** What the app remembers of one browser. It never leaves the server; the cookie holds the id alone. */
export interface Session {
  readonly id: string
  /** Shows that a form comes from a page of this session: no other site can know it. */
  readonly formToken: string
  /** When it ends, however much it is used. Milliseconds since 1970. */
  readonly endsAtMs: number
  /** Sign-ins that have not come back, one for each window that began one; oldest first. */
  readonly pending: readonly StartedSignIn[]
  /** Undefined until somebody has signed in. */
  readonly user?: SignedInUser | undefined
}

/** The sessions of all browsers, in memory. A session ends when nobody used it for a while, and after a day's work. */
export interface Sessions {
  /** A session with an id that nobody has seen before. Nothing finds it until it is kept. */
  create(content?: Pick<Session, 'user'>): Session
  keep(session: Session): void
  /** Finds a session, which starts its idle time anew. */
  find(id: string | undefined): Session | undefined
  /** Remembers that a session was sent off to the sign-in page. One that has ended meanwhile stays ended. */
  addPending(session: Session, started: StartedSignIn): void
  /** Takes back what a state belongs to: an answer is good for one try. */
  takePending(session: Session, state: string | null): StartedSignIn | undefined
  end(session: Session): void
}

export interface SessionOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** How long a session lasts that nobody uses. */
  readonly idleMs: number
  /** How long a session lasts at most. */
  readonly lifetimeMs: number
}

/** Beyond these, whoever was away longest has to sign in again: visitors cannot fill the memory. */
const maxSessions = 1000
/** Sign-ins of one session that are waited for. The oldest is forgotten first. */
const maxPending = 5

export function createSessions({ now, idleMs, lifetimeMs }: SessionOptions): Sessions {
  const sessions = new LRUCache<string, Session>({
    max: maxSessions,
    ttl: idleMs,
    // The clock is asked every time: with the default, time stands still within a millisecond of the machine.
    ttlResolution: 0,
    updateAgeOnGet: true,
    perf: { now },
  })
  const keep = (session: Session) => void sessions.set(session.id, session)
  const end = ({ id }: Session) => void sessions.delete(id)
  // By its id, since another request may have changed or ended the session since this one found it.
  const change = ({ id }: Session, changes: Pick<Session, 'pending'>) => {
    const current = sessions.get(id)
    if (current) keep({ ...current, ...changes })
  }
  const pendingOf = ({ id }: Session) => sessions.get(id)?.pending ?? []
  return {
    create: (content = {}) => ({
      id: randomId(),
      formToken: randomId(),
      endsAtMs: now() + lifetimeMs,
      pending: [],
      ...content,
    }),
    keep,
    find(id) {
      const session = id === undefined ? undefined : sessions.get(id)
      if (!session || now() < session.endsAtMs) return session
      end(session)
      return undefined
    },
    addPending(session, started) {
      change(session, { pending: [...pendingOf(session), started].slice(-maxPending) })
    },
    takePending(session, state) {
      const pending = pendingOf(session)
      const found = pending.find(({ request }) => request.state === state)
      if (found) change(session, { pending: pending.filter((started) => started !== found) })
      return found
    },
    end,
  }
}

function randomId(): string {
  return randomBytes(32).toString('base64url')
}
