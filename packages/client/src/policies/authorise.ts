import type { AuthorisedTerms, Policy, TokenTerms } from '../call/call.ts'
import type { TokenSource } from '../token/token-source.ts'

export interface AuthoriseOptions {
  readonly tokens: TokenSource
  readonly now: () => number
}

/**
 * Sends a call with its token. After a 401, which says that nothing happened, it asks for another token and
 * sends the request once more; a second 401 is the answer. So is the first where the credential has no other
 * token, as one that caches and knows no `forceRefresh`.
 *
 * Outside the timeouts: another token may need a person. The time spent before counts for what comes after.
 */
export function authorise({ tokens, now }: AuthoriseOptions): Policy<TokenTerms, AuthorisedTerms> {
  return (next) =>
    async (call, { lifetime, token: first }) => {
      const { timeoutMs } = call
      const startedAt = now()
      const response = await next(call, { lifetime, token: first, timeLeftMs: timeoutMs })
      if (response.status !== 401) return response
      const timeLeftMs = timeoutMs - (now() - startedAt)
      if (timeLeftMs <= 0) return response
      const { readClaimsChallenge } = await import('../token/claims-challenge.ts')
      const claims = readClaimsChallenge(response.headers)
      const token = await tokens.replace(first, { lifetime, claims })
      return token === first ? response : next(call, { lifetime, token, timeLeftMs })
    }
}
