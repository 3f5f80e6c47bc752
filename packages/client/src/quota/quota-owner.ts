import { tokenClaims } from '../token/token-claims.ts'

/**
 * Whose quota a token uses: the tenant and the app in it.
 *
 * @param tenantId The tenant of a token that cannot be read, where it is known.
 * @returns A text to compare by; of tokens that cannot be read, the same one for all of a tenant.
 */
export function quotaOwner(token: string | undefined, tenantId?: string): string {
  const claims = tokenClaims(token)
  const ids = [claims['tid'] ?? tenantId?.toLowerCase(), claims['appid'] ?? claims['azp']]
  return ids.map((id) => (typeof id === 'string' ? id : 'unknown')).join(' ')
}
