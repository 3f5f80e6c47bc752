import type { SignIn } from '../config/read-sign-in.ts'
import type { Acquire } from './cached-credential.ts'
import { type Owner, partitionKey, tokenRow } from './partition.ts'
import { renewOnce } from './renew-once.ts'

/**
 * Puts the persistent cache behind a flow that brings its own proof each time and keeps no session: an app, or an
 * exchange of a token. Each token is renewed once for all who ask; different ones are renewed side by side.
 */
export function storedTokens(signIn: SignIn, owner: Owner, acquire: Acquire): Acquire {
  const { now, cache } = signIn
  return (request, signal) => {
    const row = tokenRow(partitionKey(signIn, request.tenantId, owner), request)
    const renewal = { vault: cache.vault, row, lockKey: row, request, now, signal }
    return renewOnce(renewal, () => acquire(request, signal))
  }
}
