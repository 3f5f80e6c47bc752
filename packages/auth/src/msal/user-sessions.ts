import type { AccountInfo, AuthenticationResult } from '@azure/msal-node'
import type { AccessToken } from '@mde-kit/contract'
import type { Acquire } from '../cache/cached-credential.ts'
import type { ProveClient } from '../client-auth/client-proof.ts'
import { type Owner, partitionKey, sessionRow, tokenRow } from '../cache/partition.ts'
import { renewOnce } from '../cache/renew-once.ts'
import { writeToken } from '../cache/token-record.ts'
import { Turns } from '../cache/turns.ts'
import type { SignIn } from '../config/read-sign-in.ts'
import type { TokenRequest } from '../config/read-token-request.ts'
import { AuthError } from '../errors/auth-error.ts'
import { abortedError } from '../http/until-aborted.ts'
import { attempt, type MsalSetup } from './attempt.ts'
import { msalRequest } from './msal-request.ts'
import { openApp } from './open-app.ts'
import { sessionPlugin, type SessionRows } from './session-plugin.ts'

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
  /**
   * Whose session may be taken up. Defaults to that of the user whom the cache names. `nobody` takes up none, and
   * leaves no name behind by which another credential could take up this one's.
   */
  readonly owner?: Owner | 'nobody'
  /** Left out where nobody may be asked. */
  readonly interact?: Interact
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
 * Attempts in one tenant take turns, so that two scopes asked for at once need one prompt. The account that signed in
 * is kept apart from all others: a person who signs in elsewhere under the same name of the cache is taken up by
 * credentials made later, not by this one. No lock is held while a person is asked, since that can take minutes.
 */
export function userSessions({ signIn, prove, owner, interact }: UserFlow): Acquire {
  const { cache, now } = signIn
  const { vault, user } = cache
  const whose = owner ?? { kind: 'user', user }
  const accounts = new Map<string, string>()
  const turns = new Turns()

  const renew = (homeAccountId: string, request: TokenRequest, signal: AbortSignal): Promise<AccessToken> => {
    const partition = accountPartition(homeAccountId, request)
    const row = tokenRow(partition, request)
    return renewOnce({ vault, row, lockKey: partition, request, now, signal }, async (held) => {
      const cachePlugin = sessionPlugin(held, sessionRow(partition), () => sessionRow(partition))
      const known = { signIn, request, signal, prove, cachePlugin }
      const renewed = await attempt(known, (setup) => silently(setup, homeAccountId, request))
      return renewed.token
    })
  }

  const askUser = async (ask: Interact, request: TokenRequest, signal: AbortSignal): Promise<AccessToken> => {
    const { rows, saved } = collectRows()
    const rowOf = (homeAccountId: string) => sessionRow(accountPartition(homeAccountId, request))
    const known = {
      signIn,
      request,
      signal,
      prove,
      cachePlugin: sessionPlugin(rows, undefined, rowOf),
    }
    const { token, account } = await attempt(known, (setup) => ask(setup, request, signal))
    if (account) await keep(account, request, token, saved)
    return token
  }

  const keep = async (
    { homeAccountId }: AccountInfo,
    request: TokenRequest,
    token: AccessToken,
    saved: ReadonlyMap<string, string>,
  ): Promise<void> => {
    accounts.set(request.tenantId, homeAccountId)
    const partition = accountPartition(homeAccountId, request)
    await vault.keep(partition, async (held) => {
      for (const [row, text] of saved) await held.set(row, text)
      await held.set(tokenRow(partition, request), writeToken(token))
    })
    if (whose === 'nobody' || whose.kind === 'account') return
    const userRow = sessionRow(partitionKey(signIn, request.tenantId, whose))
    await vault.keep(userRow, (held) => held.set(userRow, homeAccountId))
  }

  const whoSignedIn = async (request: TokenRequest, signal: AbortSignal): Promise<string | undefined> => {
    const known = accounts.get(request.tenantId)
    if (whose === 'nobody') return known
    if (whose.kind === 'account') return whose.homeAccountId
    const userRow = sessionRow(partitionKey(signIn, request.tenantId, whose))
    const homeAccountId = known ?? (await vault.lock(userRow, (held) => held.get(userRow), signal))
    if (homeAccountId !== undefined) accounts.set(request.tenantId, homeAccountId)
    return homeAccountId
  }

  const accountPartition = (homeAccountId: string, { tenantId }: TokenRequest) =>
    partitionKey(signIn, tenantId, { kind: 'account', homeAccountId })

  const acquire: Acquire = async (request, signal) => {
    // A caller may have given up while waiting for its turn.
    if (signal.aborted) throw abortedError(signal)
    const ask = request.ask === 'never' ? undefined : interact
    const homeAccountId = request.ask === 'always' ? undefined : await whoSignedIn(request, signal)
    if (homeAccountId !== undefined) {
      try {
        return await renew(homeAccountId, request, signal)
      } catch (fault) {
        if (ask === undefined) throw fault
        if (!(fault instanceof AuthError && sessionOver.includes(fault.error))) throw fault
      }
    }
    if (ask === undefined) throw sessionEnded()
    return askUser(ask, request, signal)
  }

  return (request, signal) => turns.take(request.tenantId, () => acquire(request, signal))
}

/** Renews with the refresh token of the account. */
async function silently(
  setup: MsalSetup,
  homeAccountId: string,
  request: TokenRequest,
): Promise<AuthenticationResult | null> {
  const app = openApp(setup)
  const account = await app.getTokenCache().getAccountByHomeId(homeAccountId)
  if (!account) throw sessionEnded()
  // Forced: whether a token is still good is decided before we get here, by our clock.
  return app.acquireTokenSilent({ account, forceRefresh: true, ...msalRequest(request) })
}

/** Holds what MSAL writes while a person signs in, until it is known who that is. */
function collectRows(): { rows: SessionRows; saved: ReadonlyMap<string, string> } {
  const saved = new Map<string, string>()
  const rows: SessionRows = {
    get: (row) => Promise.resolve(saved.get(row)),
    set: (row, text) => {
      saved.set(row, text)
      return Promise.resolve()
    },
  }
  return { rows, saved }
}

function sessionEnded(): AuthError {
  return new AuthError('Nobody is signed in any more.', {
    code: 'MDE_AUTH_EXPIRED',
    error: 'no_account_found',
    next: 'Sign in again.',
  })
}
