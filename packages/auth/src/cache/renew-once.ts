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
  readonly request: Pick<TokenRequest, 'claims' | 'forceRefresh'>
  readonly now: () => number
  readonly signal: AbortSignal
}

/**
 * Gives the stored token while it is fresh; else renews it, once for all processes that ask at the same time.
 *
 * The row is read again under the lock. A token that came while waiting for the lock is taken even when it is too
 * short-lived ever to be fresh, or a refresh is forced: it is as new as one that this process would get. Claims it may
 * not satisfy, so with claims none is taken.
 *
 * @param renew Gets a new token. Its `held` reads and writes rows under the lock.
 */
export async function renewOnce(
  { vault, row, lockKey, request, now, signal }: Renewal,
  renew: (held: HeldRows) => Promise<AccessToken>,
): Promise<AccessToken> {
  const seen = readToken(await vault.peek(row))
  const isGood = (stored: AccessToken) => !request.forceRefresh && isFresh(stored, now())
  if (seen && isGood(seen)) return seen
  const work = async (held: HeldRows) => {
    const stored = request.claims === undefined ? readToken(await held.get(row)) : undefined
    if (stored && (isGood(stored) || isNewer(stored, seen, now()))) return stored
    const token = await renew(held)
    await held.set(row, writeToken(token))
    return token
  }
  return vault.lock(lockKey, work, signal)
}

function isNewer(stored: AccessToken, seen: AccessToken | undefined, now: number): boolean {
  return stored.token !== seen?.token && now < stored.expiresOnTimestamp
}
