import type { AccountInfo, AuthenticationResult } from '@azure/msal-node'
import type { Acquire } from '../cache/cached-credential.ts'
import type { ProveClient } from '../client-auth/client-proof.ts'
import type { SignIn } from '../config/read-sign-in.ts'
import type { TokenRequest } from '../config/read-token-request.ts'
import { AuthError } from '../errors/auth-error.ts'
import { abortedError } from '../http/until-aborted.ts'
import { attempt, type MsalSetup } from './attempt.ts'
import { MemoryCachePlugin } from './memory-cache-plugin.ts'
import { msalRequest } from './msal-request.ts'
import { openApp } from './open-app.ts'

/** Asks the user to sign in. */
export type Interact = (
  setup: MsalSetup,
  request: TokenRequest,
  signal: AbortSignal,
) => Promise<AuthenticationResult | null>

/** How a flow signs a user in. */
export interface UserFlow {
  readonly signIn: SignIn
  /** Authenticates a confidential client, in renewals too. */
  readonly prove?: ProveClient | undefined
  readonly interact: Interact
}

interface Session {
  readonly account: AccountInfo
  readonly cachePlugin: MemoryCachePlugin
}

/** Errors that only a new sign-in of the user can mend. */
const sessionOver: readonly (string | undefined)[] = [
  'consent_required',
  'interaction_required',
  'invalid_grant',
  'login_required',
  'no_account_found',
  'no_tokens_found',
  'refresh_token_expired',
]

/**
 * Signs a user in once per tenant and renews silently from then on; asks the user again when that ends.
 *
 * Attempts in one tenant take turns, so that two scopes asked for at once need one prompt, and so that a rotated
 * refresh token is not lost.
 */
export function userSessions({ signIn, prove, interact }: UserFlow): Acquire {
  const sessions = new Map<string, Session>()
  const turns = new Map<string, Promise<unknown>>()

  const acquire: Acquire = async (request, signal) => {
    // A caller may have given up while waiting for its turn.
    if (signal.aborted) throw abortedError(signal)
    const known = { signIn, request, signal, prove }
    const session = sessions.get(request.tenantId)
    if (session) {
      try {
        const { account, cachePlugin } = session
        const renewed = await attempt({ ...known, cachePlugin }, (setup) =>
          // Forced: whether a token is still good is decided before we get here, by our clock.
          openApp(setup).acquireTokenSilent({ account, forceRefresh: true, ...msalRequest(request) }),
        )
        return renewed.token
      } catch (fault) {
        if (!(fault instanceof AuthError && sessionOver.includes(fault.error))) throw fault
      }
    }
    const cachePlugin = new MemoryCachePlugin()
    const { token, account } = await attempt({ ...known, cachePlugin }, (setup) =>
      interact(setup, request, signal),
    )
    if (account) sessions.set(request.tenantId, { account, cachePlugin })
    return token
  }

  return (request, signal) => {
    const before = turns.get(request.tenantId) ?? Promise.resolve()
    const mine = before.then(() => acquire(request, signal))
    turns.set(
      request.tenantId,
      mine.catch(() => undefined), // a failed turn must not fail the next
    )
    return mine
  }
}
