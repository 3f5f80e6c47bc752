import type { Policy, TimedCall, TokenCall } from '../call/call.ts'
import type { TokenSource } from '../token/token-source.ts'

/**
 * Puts the token on the request. After a 401, which says that nothing happened, it gets another token and
 * sends the request once more; a second 401 is the answer.
 */
export function authorise(tokens: TokenSource): Policy<TokenCall, TokenCall> {
  return (next) => async (call) => {
    const response = await next(withBearer(call, call.token))
    if (response.status !== 401) return response
    return next(withBearer(call, await tokens.replace(call.token, call.signal)))
  }
}

function withBearer<C extends TimedCall>(call: C, token: string): C {
  const headers = new Headers(call.headers)
  headers.set('authorization', `Bearer ${token}`)
  return { ...call, headers }
}
