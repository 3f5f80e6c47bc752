import type { AccessToken } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { checkOptions } from '../config/credential-config.ts'
import { readTokenRequest, type TokenRequest } from '../config/read-token-request.ts'
import { requireToken } from '../config/require-token.ts'
import type { RuntimeConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { AuthError } from '../errors/auth-error.ts'
import { abortedError } from '../http/until-aborted.ts'
import { isSameResource, nameOfResource, resourceOf } from '../resource/resource.ts'
import { tenantView } from '../tenant-view.ts'
import { type ClaimsOfToken, readClaims } from './read-claims.ts'

/** A token that somebody else got. Only the clock is of use to it. */
export interface GivenTokenConfig extends RuntimeConfig {
  /** An access token, without `Bearer`. */
  readonly token: string
  /** When it expires, in milliseconds since 1970. Read out of the token where this is left out. */
  readonly expiresOnTimestamp?: number | undefined
}

const another = 'Get another token and make a new credential of it, or use a flow that renews.'

/**
 * Hands out a token that is there already. Sends nothing, and renews nothing.
 *
 * What can be read out of the token is held against each call: `getToken` rejects where it has expired, is for another
 * resource or of another tenant, and where a challenge wants new claims. The signature is not checked.
 *
 * @throws {@link ConfigError} There is no token, it is not one alone, or nothing says when it expires.
 */
export function givenTokenCredential(config: GivenTokenConfig): Credential {
  checkOptions(config, 'given-token')
  const { now = Date.now } = config
  const token = requireToken(config.token, 'token')
  const claims = readClaims(token)
  const expiresOnTimestamp = config.expiresOnTimestamp ?? claims?.expiresOnTimestamp
  if (expiresOnTimestamp === undefined || !Number.isFinite(expiresOnTimestamp))
    throw new ConfigError('Nothing says when the given token expires.', {
      next: 'Set expiresOnTimestamp; only a JWT with exp says so itself.',
    })

  const getToken: Credential['getToken'] = (scopes, options = {}) => {
    const judge = (): AccessToken => {
      const { abortSignal } = options
      if (abortSignal?.aborted) throw abortedError(abortSignal)
      const request = readTokenRequest(scopes, options, { tenantId: '', tenantRule: 'one or shared' })
      if (expiresOnTimestamp <= now()) throw expired(expiresOnTimestamp)
      if (claims) checkClaims(claims, request)
      if (request.claims !== undefined) throw challenged()
      return { token, tokenType: 'Bearer', expiresOnTimestamp }
    }
    return new Promise((resolve) => resolve(judge()))
  }
  return Object.freeze<Credential>({ getToken, forTenant: (tenantId) => tenantView(getToken, tenantId) })
}

/** A tenant can be named by a domain, which a token does not hold; then there is nothing to compare. */
function checkClaims({ audience, tenantId }: ClaimsOfToken, request: TokenRequest): void {
  const wanted = resourceOf(request.scopes[0] ?? '')
  if (audience !== undefined && !isSameResource(audience, wanted))
    throw new AuthError(
      `The given token is for ${nameOfResource(audience)}, not for ${nameOfResource(wanted)}.`,
      {
        code: 'MDE_AUTH_RESOURCE',
        next: `Get a token for ${wanted}/.default; which host of the API is called makes no difference.`,
      },
    )
  const isGuid = /^[0-9a-f-]{36}$/.test(request.tenantId)
  if (tenantId !== undefined && isGuid && request.tenantId !== tenantId)
    throw new AuthError(`The given token is of the tenant ${tenantId}, not of ${request.tenantId}.`, {
      code: 'MDE_AUTH_TENANT',
      next: 'Get a token in the other tenant; each has its own.',
    })
}

function expired(expiresOnTimestamp: number): AuthError {
  return new AuthError(`The given token expired on ${new Date(expiresOnTimestamp).toISOString()}.`, {
    code: 'MDE_AUTH_EXPIRED',
    error: 'token_expired',
    next: another,
  })
}

function challenged(): AuthError {
  return new AuthError('The service wants claims that a given token cannot gain.', {
    code: 'MDE_AUTH_EXPIRED',
    error: 'claims_challenge',
    next: another,
  })
}
