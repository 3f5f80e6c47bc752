import type { Context } from 'hono'
import type { App } from './directory/apps.ts'
import type { User } from './directory/users.ts'
import type { EntraRefusal } from './entra-refusal.ts'
import { createExpiringStore } from './expiring-store.ts'
import { randomToken } from './random-token.ts'
import type { RequestedScope } from './requested-scope.ts'
import type { AuthenticationMethod, SignInSession } from './sign-in-session.ts'
import type { TenantChoice } from './tenant-choice.ts'

/** What a sign-in leads to: a redirect to the app, or the approval of a device. */
export interface LoginEnding {
  succeed(c: Context, signInSession: SignInSession, user: User): Response | Promise<Response>
  fail(c: Context, refusal: EntraRefusal): Response | Promise<Response>
}

/** How far a sign-in has come. */
export type LoginStep =
  | { readonly name: 'password' }
  | { readonly name: 'mfa'; readonly user: User }
  | { readonly name: 'consent'; readonly user: User; readonly methods: readonly AuthenticationMethod[] }

export interface NewLoginSession {
  readonly app: App
  readonly tenant: TenantChoice
  readonly requested: RequestedScope
  /** When the consent page comes, and whether it grants for everybody; then only an administrator gets past it. */
  readonly consent: 'when missing' | 'always' | 'for the tenant'
  readonly loginHint: string | undefined
  /** Whether the last form ends at an app, or at a page of this origin. */
  readonly leadsToApp: boolean
  readonly ending: LoginEnding
}

/**
 * One sign-in in one browser.
 *
 * Its id is random and travels in a hidden field only, so no other site can post a form in its name.
 * The browser keeps nothing: there is no single sign-on, and every sign-in asks for the password.
 */
export interface LoginSession extends NewLoginSession {
  readonly id: string
  step: LoginStep
}

export interface LoginSessions {
  start(session: NewLoginSession): LoginSession
  find(id: string): LoginSession | undefined
  end(session: LoginSession): void
  clear(): void
}

export function createLoginSessions(now: () => number): LoginSessions {
  const sessions = createExpiringStore<LoginSession>({ now, ttlMs: 10 * 60 * 1000, maxEntries: 1000 })
  return {
    start(session) {
      const started: LoginSession = { ...session, id: randomToken(), step: { name: 'password' } }
      sessions.put(started.id, started)
      return started
    },
    find: (id) => sessions.get(id),
    end: ({ id }) => sessions.delete(id),
    clear: () => sessions.clear(),
  }
}
