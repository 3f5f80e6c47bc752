import type { TokenRequest } from '../config/read-token-request.ts'

/**
 * Names what a token is good for. Two equal requests have one key.
 *
 * Authority and client are left out: a cache lives inside one credential, which has one of each.
 */
export function cacheKey({ tenantId, scopes, enableCae }: TokenRequest): string {
  return JSON.stringify([tenantId, [...new Set(scopes)].sort(), enableCae])
}
