import type { AccessToken } from '@mde-kit/contract'
import type { TokenRequest } from '../config/read-token-request.ts'
import { isFresh, readToken, writeToken } from './token-record.ts'
import type { HeldRows, Vault } from './vault.ts'

/** Which token is wanted, and where it lives. */
export interface Renewal {
  readonly vault: Vault
  /** Row of the token. */
  readonly row: string
  /** What must not be renewed twice at once: the row, or the partition where tokens share a refresh token. */
  readonly lockKey: string
  readonly claims: TokenRequest['claims']
  readonly now: () => number
  readonly signal: AbortSignal
}

/**
 * Gives the stored token while it is fresh; else renews it, once for all processes that ask at the same time.
 *
 * The row is read again under the lock. A token that came while waiting for the lock is taken even when it is too
 * short-lived ever to be fresh: it is as new as one that this process would get.
 *
 * @param renew Gets a new token. Its `held` reads and writes rows under the lock.
 */
export async function renewOnce(
  { vault, row, lockKey, claims, now, signal }: Renewal,
  renew: (held: HeldRows) => Promise<AccessToken>,
): Promise<AccessToken> {
  const seen = readToken(await vault.peek(row))
  // A challenge means that the service no longer takes the stored token.
  if (claims === undefined && seen && isFresh(seen, now())) return seen
  const work = async (held: HeldRows) => {
    const stored = claims === undefined ? readToken(await held.get(row)) : undefined
    if (stored && (isFresh(stored, now()) || isNewer(stored, seen, now()))) return stored
    const token = await renew(held)
    await held.set(row, writeToken(token))
    return token
  }
  return vault.lock(lockKey, work, signal)
}

function isNewer(stored: AccessToken, seen: AccessToken | undefined, now: number): boolean {
  return stored.token !== seen?.token && now < stored.expiresOnTimestamp
}
