import type { AccessToken } from '@mde-kit/contract'
import { NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import type { SignIn } from '../config/read-sign-in.ts'
import { readTokenRequest, type TokenRequest } from '../config/read-token-request.ts'
import type { Credential } from '../credential.ts'
import { AuthError } from '../errors/auth-error.ts'
import { CacheError } from '../errors/cache-error.ts'
import { abortedError } from '../http/until-aborted.ts'
import { cacheKey } from './cache-key.ts'
import { SingleFlight } from './single-flight.ts'
import { TokenCache } from './token-cache.ts'

/** Gets one token, with or without a person. */
export type Acquire = (request: TokenRequest, signal: AbortSignal) => Promise<AccessToken>

/**
 * Puts cache and single flight in front of a flow.
 *
 * Everything lives in the closure: the object has no property but `getToken`, so inspecting or serialising a
 * credential shows no secret.
 */
export function cachedCredential(signIn: SignIn, acquire: Acquire): Credential {
  const tokens = new TokenCache(signIn.now)
  const flights = new SingleFlight<AccessToken>()

  return Object.freeze<Credential>({
    async getToken(scopes, options = {}) {
      const { abortSignal, claims } = options
      if (abortSignal?.aborted) throw abortedError(abortSignal)
      const request = readTokenRequest(scopes, options, signIn)
      const key = cacheKey(request)
      // A challenge means that the service no longer takes the cached token.
      const cached = claims === undefined ? tokens.fresh(key) : undefined
      if (cached) return cached

      const flightKey = claims === undefined ? key : `${key} ${claims}`
      const start = async (signal: AbortSignal) => {
        const before = tokens.stored(key)
        try {
          const token = await acquire(request, signal)
          // A token that came meanwhile satisfies claims, which this one may not.
          if (claims !== undefined || tokens.stored(key) === before) tokens.set(key, token)
          return token
        } catch (fault) {
          const left = claims === undefined && mayPass(fault) ? tokens.unexpired(key) : undefined
          if (left === undefined) throw fault
          return left
        }
      }
      return flights.join(flightKey, start, abortSignal)
    },
  })
}

/** Whether a renewal failed for a reason that says nothing about the user or the app, and may be gone a minute later. */
function mayPass(fault: unknown): boolean {
  if (fault instanceof AuthError) return fault.status !== undefined && fault.status >= 500
  if (fault instanceof CacheError) return fault.reason === 'locked' || fault.reason === 'store-failed'
  return fault instanceof NetworkError || fault instanceof TimeoutError
}
