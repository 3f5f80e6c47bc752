import type { AuthorisedCall, Policy, TokenCall } from '../call/call.ts'
import type { TokenSource } from '../token/token-source.ts'

export interface AuthoriseOptions {
  readonly tokens: TokenSource
  readonly now: () => number
}

/**
 * Puts the token on the request. After a 401, which says that nothing happened, it asks for another token and
 * sends the request once more; a second 401 is the answer. So is the first where the credential has no other
 * token, as one that caches and knows no `forceRefresh`.
 *
 * Outside the timeouts: another token may need a person. The time spent before counts for what comes after.
 */
export function authorise({ tokens, now }: AuthoriseOptions): Policy<TokenCall, AuthorisedCall> {
  return (next) => async (call) => {
    const { signal, timeoutMs } = call
    const startedAt = now()
    const response = await next(withBearer(call, call.token, timeoutMs))
    const timeLeftMs = timeoutMs - (now() - startedAt)
    if (response.status !== 401 || timeLeftMs <= 0) return response
    const { readClaimsChallenge } = await import('../token/claims-challenge.ts')
    const token = await tokens.replace(call.token, { signal, claims: readClaimsChallenge(response.headers) })
    return token === call.token ? response : next(withBearer(call, token, timeLeftMs))
  }
}

function withBearer(call: TokenCall, token: string, timeLeftMs: number): AuthorisedCall {
  const headers = new Headers(call.headers)
  headers.set('authorization', `Bearer ${token}`)
  return { ...call, token, headers, timeLeftMs }
}
