import type { AccessToken } from '@mde-kit/contract'
import type { SignIn } from '../config/read-sign-in.ts'
import { readTokenRequest, type TokenRequest } from '../config/read-token-request.ts'
import type { Credential } from '../credential.ts'
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
      const key = cacheKey(signIn, request)
      // A challenge means that the service no longer takes the cached token.
      const cached = claims === undefined ? tokens.get(key) : undefined
      if (cached) return cached

      const flightKey = claims === undefined ? key : `${key} ${claims}`
      const start = async (signal: AbortSignal) => {
        const token = await acquire(request, signal)
        tokens.set(key, token)
        return token
      }
      return flights.join(flightKey, start, abortSignal)
    },
  })
}
