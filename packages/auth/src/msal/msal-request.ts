import type { TokenRequest } from '../config/read-token-request.ts'

/** The part of a request that every MSAL call takes. */
export function msalRequest({ scopes, claims }: TokenRequest): { scopes: string[]; claims?: string } {
  return claims === undefined ? { scopes: [...scopes] } : { scopes: [...scopes], claims }
}
