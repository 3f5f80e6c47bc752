import type { SignIn } from '../config/read-sign-in.ts'
import type { TokenRequest } from '../config/read-token-request.ts'

/** Names what a token is good for: who issued it, for whom, for what. Two equal requests have one key. */
export function cacheKey(
  { authorityHost, clientId }: SignIn,
  { tenantId, scopes, enableCae }: TokenRequest,
): string {
  return JSON.stringify([authorityHost, tenantId, clientId, [...new Set(scopes)].sort(), enableCae])
}
