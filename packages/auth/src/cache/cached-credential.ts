import type { AccessToken } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import type { SignIn } from '../config/read-sign-in.ts'
import { readTokenRequest, type TokenRequest } from '../config/read-token-request.ts'
import type { Credential } from '../credential.ts'
import { mayPass } from '../errors/may-pass.ts'
import { abortedError } from '../http/until-aborted.ts'
import { explainResource, warnOfResource } from '../resource/explain-resource.ts'
import { tenantView } from '../tenant-view.ts'
import { cacheKey } from './cache-key.ts'
import { RenewAhead } from './renew-ahead.ts'
import { SingleFlight } from './single-flight.ts'
import { TokenCache } from './token-cache.ts'

/** Gets one token, with or without a person. */
export type Acquire = (request: TokenRequest, signal: AbortSignal) => Promise<AccessToken>

/**
 * Puts cache, single flight and renewal in the background in front of a flow.
 *
 * Everything lives in the closure: the object has no property but functions, so inspecting or serialising a
 * credential shows no secret.
 */
export function cachedCredential(signIn: SignIn, acquire: Acquire): Credential {
  const tokens = new TokenCache(signIn.now)
  const flights = new SingleFlight<AccessToken>()
  const ahead = new RenewAhead(signIn.now)
  const judged = new Set<string>()

  const judge = (scopes: readonly string[]): void => {
    const key = scopes.join(' ')
    const warning = judged.has(key) ? undefined : warnOfResource(scopes, signIn.authorityHost)
    judged.add(key)
    if (warning) signIn.onWarning(warning)
  }

  const renew = async (key: string, request: TokenRequest, signal: AbortSignal): Promise<AccessToken> => {
    const before = tokens.stored(key)
    const token = await acquire(request, signal).catch((fault: unknown) => {
      throw explainResource(fault, request.scopes, signIn.authorityHost)
    })
    judge(request.scopes)
    // A token that was forced meanwhile is one that the service takes, which this one may not be.
    if (request.forceRefresh || tokens.stored(key) === before) tokens.set(key, token)
    return token
  }

  const getToken: Credential['getToken'] = async (scopes, options = {}) => {
    const { abortSignal } = options
    if (abortSignal?.aborted) throw abortedError(abortSignal)
    const request = readTokenRequest(scopes, options, signIn)
    const key = cacheKey(request)
    if (request.forceRefresh)
      return flights.join(
        `${key} forced ${request.claims}`,
        (signal) => renew(key, request, signal),
        abortSignal,
      )

    const fresh = tokens.fresh(key)
    if (fresh) return fresh
    const usable = tokens.usable(key)
    if (usable) {
      // Nobody is asked to sign in before it is necessary.
      const quietly: TokenRequest = { ...request, ask: 'never' }
      ahead.start(key, () => flights.join(`${key} ahead`, (signal) => renew(key, quietly, signal)))
      return usable
    }
    const start = async (signal: AbortSignal) => {
      try {
        return await renew(key, request, signal)
      } catch (fault) {
        const left = mayPass(fault) ? tokens.unexpired(key) : undefined
        if (left === undefined) throw fault
        return left
      }
    }
    return flights.join(key, start, abortSignal)
  }

  return Object.freeze<Credential>({
    getToken,
    forTenant: (tenantId) => {
      if (signIn.tenantRule === 'fixed')
        throw new ConfigError(`The ${signIn.flow} flow has one tenant, which nobody can choose.`, {
          next: 'Leave forTenant out, or use a flow with a tenantId.',
        })
      return tenantView(getToken, tenantId)
    },
  })
}
