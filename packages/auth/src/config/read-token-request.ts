import type { GetTokenOptions } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import type { SignIn } from './read-sign-in.ts'
import { requireTenant } from './require-tenant.ts'

/** One checked call of `getToken`: what the token is for. */
export interface TokenRequest {
  readonly tenantId: string
  readonly scopes: readonly string[]
  /** Claims to satisfy, as JSON text. */
  readonly claims: string | undefined
  /** Whether the service no longer takes the cached token: it has refused it, or wants other claims. */
  readonly forceRefresh: boolean
  readonly enableCae: boolean
  /** Whether a person may be asked to sign in, must be, or is left in peace. */
  readonly ask: 'when-needed' | 'always' | 'never'
}

/** The tenant of a credential, and whether a call may name another. */
export type Home = Pick<SignIn, 'tenantId' | 'tenantRule'>

/**
 * Checks the arguments of `getToken`.
 *
 * @throws {@link ConfigError} No scope, a malformed tenant, or claims that are no JSON object.
 */
export function readTokenRequest(scopes: unknown, options: GetTokenOptions, home: Home): TokenRequest {
  const { tenantId, claims, enableCae, forceRefresh } = options
  if (claims !== undefined && !isJsonObject(claims))
    throw new ConfigError('claims is not the text of a JSON object.', {
      next: 'Decode the claims of the challenge from base64 before passing them on.',
    })
  return {
    tenantId: readTenant(tenantId, home),
    scopes: readScopes(scopes),
    claims,
    forceRefresh: forceRefresh === true || claims !== undefined,
    enableCae: enableCae === true,
    ask: 'when-needed',
  }
}

function readTenant(tenantId: string | undefined, home: Home): string {
  // Azure SDKs pass a tenant on whenever a service names one, also to credentials that have no choice.
  if (tenantId === undefined || home.tenantRule === 'fixed') return home.tenantId
  return requireTenant(tenantId, home.tenantRule)
}

function readScopes(scopes: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(scopes) ? scopes : [scopes]
  const texts = list.filter((scope) => typeof scope === 'string' && scope.trim() !== '')
  if (list.length === 0 || texts.length < list.length)
    throw new ConfigError('scopes is empty.', {
      next: 'Ask for one resource, as https://api.securitycenter.microsoft.com/.default.',
    })
  return list.map(String)
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
