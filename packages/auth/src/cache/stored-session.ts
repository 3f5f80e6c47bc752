import type { AccessToken } from '@mde-kit/contract'
import type { SignIn } from '../config/read-sign-in.ts'
import type { TokenRequest } from '../config/read-token-request.ts'
import type { Acquire } from './cached-credential.ts'
import { type Owner, partitionKey, sessionRow, tokenRow } from './partition.ts'
import { renewOnce } from './renew-once.ts'

/** What a flow keeps from one renewal to the next, such as a refresh token. Nobody else changes it meanwhile. */
export interface Session {
  read(): Promise<string | undefined>
  write(text: string): Promise<void>
  end(): Promise<void>
}

/** Gets one token without a person, with the session that the last renewal left. */
export type AcquireInSession = (
  request: TokenRequest,
  signal: AbortSignal,
  session: Session,
) => Promise<AccessToken>

/**
 * Puts the persistent cache behind a flow that renews with what the last renewal left, and needs no person.
 *
 * The tokens of one owner are renewed one after the other, so that no rotated refresh token is lost.
 */
export function storedSession(signIn: SignIn, owner: Owner, acquire: AcquireInSession): Acquire {
  const { now, cache } = signIn
  return (request, signal) => {
    const lockKey = partitionKey(signIn, request.tenantId, owner)
    const row = tokenRow(lockKey, request)
    const session = sessionRow(lockKey)
    const renewal = { vault: cache.vault, row, lockKey, request, now, signal }
    return renewOnce(renewal, (held) =>
      acquire(request, signal, {
        read: () => held.get(session),
        write: (text) => held.set(session, text),
        end: () => held.delete(session),
      }),
    )
  }
}
