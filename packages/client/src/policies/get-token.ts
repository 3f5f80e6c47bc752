import type { LiveTerms, Policy, TokenTerms } from '../call/call.ts'
import type { TokenSource } from '../token/token-source.ts'

/**
 * Gets the token of a call. Outside retry: a refused sign-in is the credential's to repeat. Outside the timeouts:
 * a sign-in may wait for a person, and has limits of its own.
 */
export function getToken(tokens: TokenSource): Policy<LiveTerms, TokenTerms> {
  return (next) =>
    async (call, { lifetime }) =>
      next(call, { lifetime, token: await tokens.get(lifetime) })
}
