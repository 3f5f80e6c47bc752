import type { Policy, TimedCall, TokenCall } from '../call/call.ts'
import type { TokenSource } from '../token/token-source.ts'

/** Gets the token of a call. Outside retry: a refused sign-in is the credential's to repeat. */
export function getToken(tokens: TokenSource): Policy<TimedCall, TokenCall> {
  return (next) => async (call) => next({ ...call, token: await tokens.get(call.signal) })
}
