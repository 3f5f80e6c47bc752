import { type CloudChoice, resolveCloud } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { nearestNames } from '@mde-kit/contract/nearest-names'
import { type OperationId, operations as operationTable } from '@mde-kit/contract/operations'
import {
  adminConsentUrl,
  type Grants,
  leastPrivilege,
  readGrantsFromClaims,
} from '@mde-kit/contract/permissions'
import { type DecodedToken, decodeToken } from '../decode/decode-token.ts'
import { isJsonObject } from '../decode/json-object.ts'
import type { TokenClaims } from '../decode/token-claims.ts'
import { TokenError } from '../errors/token-error.ts'
import { isGuid } from '../guid.ts'
import { checkOptions, type KnownOptions } from '../options/check-options.ts'
import { printable } from '../printable.ts'
import { targetOptions } from '../target.ts'
import { checkOperation, type OperationCheck } from './check-operation.ts'
import { isOperationId } from './operation-ids.ts'
import { permissionAdvice } from './permission-advice.ts'

/** Whether a token's permissions cover some operations, and what would help. */
export interface PermissionCheck {
  /** Whether every operation is covered. Also true where only the service can judge. */
  readonly ok: boolean
  /** `opaque` when the token is no readable JWT; `unknown` when its claims do not tell. */
  readonly kind: Grants['kind']
  readonly held: readonly string[]
  /** One verdict for each operation, in the order given. */
  readonly operations: readonly OperationCheck[]
  /** The least permissions that would, with those held, cover every operation that takes this kind of token. */
  readonly missing: readonly string[]
  /**
   * Where an administrator consents to what the app registration asks for, once the missing permissions are added
   * there; undefined when nothing is missing, or the token does not name tenant and app.
   */
  readonly consentUrl: string | undefined
  /** What to do, or what else the calls depend on; undefined when there is nothing to say. */
  readonly advice: string | undefined
}

/** Where the token is from; for the consent link. */
export type PermissionCheckOptions = Pick<CloudChoice, 'cloud' | 'authorityHost'>

const permissionCheckOptions: KnownOptions<PermissionCheckOptions> = {
  cloud: targetOptions.cloud,
  authorityHost: targetOptions.authorityHost,
}

/**
 * Checks before a call whether a token's permissions cover one operation, or all of several.
 *
 * Reads the token without verifying it, and never throws because of what is in it. Good for hints; the service
 * decides.
 *
 * @param operation Ids such as `listAlerts`.
 * @param token The token, its decoded claims, or what {@link decodeToken}, {@link inspectToken} or a verifier made of it.
 * @throws {@link ConfigError} There is no such operation or cloud, no operation was given, an option is unknown, or what
 * was passed is neither a token nor its claims.
 */
export function checkPermissions(
  operation: OperationId | readonly OperationId[],
  token: string | TokenClaims | DecodedToken,
  options: PermissionCheckOptions = {},
): PermissionCheck {
  checkOptions(options, permissionCheckOptions, 'checkPermissions')
  // The link that needs it is not always made, and a wrong cloud should not show only then.
  const { name: cloud, authorityHost } = resolveCloud(options)
  const ids = [operation].flat()
  if (ids.length === 0)
    throw new ConfigError('No operation was given.', {
      next: 'Name at least one, such as listAlerts.',
    })
  const unknown = ids.filter((id) => !isOperationId(id))
  if (unknown.length > 0) throw unknownOperation(String(unknown[0]))
  const claims = typeof token === 'string' ? readClaims(token) : claimsIn(token)
  const grants: Grants = claims ? readGrantsFromClaims(claims) : { kind: 'opaque', permissions: [] }
  const checks = ids.map((id) => checkOperation(operationTable[id], grants))
  const missing = smallestGrant(checks, grants)
  return {
    ok: checks.every(({ ok }) => ok),
    kind: grants.kind,
    held: grants.permissions,
    operations: checks,
    missing,
    consentUrl: missing.length > 0 && claims ? consentUrl(claims, { cloud, authorityHost }) : undefined,
    advice: permissionAdvice(grants, checks, missing),
  }
}

/** An opaque token is legal, and one that reads oddly is as good as opaque. */
function readClaims(token: string): TokenClaims | undefined {
  try {
    return decodeToken(token).claims
  } catch (error) {
    if (error instanceof TokenError) return undefined
    throw error
  }
}

/**
 * A credential hands out an object with the token in it, and a lost variable is undefined. Neither says anything
 * about permissions, and "only the service can judge it" would hide the mistake.
 */
function claimsIn(given: unknown): TokenClaims {
  if (!isJsonObject(given)) throw noToken('What was passed as a token is neither text nor claims.')
  if (typeof given['token'] === 'string')
    throw noToken('What was passed as a token is an object that holds one.')
  return isJsonObject(given['claims']) ? given['claims'] : given
}

function noToken(message: string): ConfigError {
  return new ConfigError(message, {
    next: 'Pass the text of an access token, such as the token that a credential returned, or its claims.',
  })
}

/** What each lacks, put together, or the least set for all that fail: whichever asks for less. */
function smallestGrant(checks: readonly OperationCheck[], { kind, permissions }: Grants): readonly string[] {
  if (kind !== 'delegated' && kind !== 'application') return []
  const failing = checks.filter(({ ok, acceptsKind }) => !ok && acceptsKind)
  const least = leastPrivilege(
    failing.map(({ operationId }) => operationId),
    kind,
  ).permissions.flatMap(({ name }) => (permissions.includes(name) ? [] : [name]))
  const oneByOne = [...new Set(failing.flatMap(({ missing }) => missing))]
  return oneByOne.length < least.length ? oneByOne : least
}

function consentUrl({ tid, appid, azp }: TokenClaims, cloud: PermissionCheckOptions): string | undefined {
  const clientId = appid ?? azp
  return isGuid(tid) && isGuid(clientId) ? adminConsentUrl({ tenantId: tid, clientId, ...cloud }) : undefined
}

function unknownOperation(id: string): ConfigError {
  const near = nearestNames(id, Object.keys(operationTable))
  return new ConfigError(`There is no operation named '${printable(id, 60)}'.`, {
    next: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Use keys of the operations table.',
  })
}
