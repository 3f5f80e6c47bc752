import type { Operation } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { type OperationId, operations } from '@mde-kit/contract/operations'
import {
  explainGrant,
  type Grants,
  readGrants,
  readGrantsFromClaims,
  satisfies,
} from '@mde-kit/contract/permissions'
import type { TokenClaims } from './decode/token-claims.ts'
import { isOperationId } from './operation-ids.ts'

/** Whether a token's permissions cover an operation, and what would help. */
export interface PermissionCheck {
  /** Also true where only the service can judge: an opaque token, or one of unknown kind. */
  readonly ok: boolean
  readonly operationId: OperationId
  readonly kind: Grants['kind']
  readonly held: readonly string[]
  /** The smallest set of permissions whose grant would repair it; empty when no permission of this kind would. */
  readonly missing: readonly string[]
  /** What to do, or what else the call depends on; undefined when there is nothing to say. */
  readonly advice: string | undefined
}

/**
 * Checks before a call whether a token's permissions cover an operation.
 *
 * Reads the token without verifying it, and never throws because of what is in it. Good for hints; the service
 * decides.
 *
 * @param token The token, or its decoded claims.
 * @throws {@link ConfigError} There is no such operation.
 */
export function checkPermissions(operationId: OperationId, token: string | TokenClaims): PermissionCheck {
  if (!isOperationId(operationId))
    throw new ConfigError('There is no operation of that name.', {
      next: 'Use a key of the operations table, such as listAlerts.',
    })
  const operation = operations[operationId]
  const { kind, permissions: held } =
    typeof token === 'string' ? readGrants(token) : readGrantsFromClaims(token)
  const verdict = satisfies(operation, { kind, permissions: held })
  const missing = verdict.ok ? [] : verdict.missing
  return {
    ok: verdict.ok,
    operationId,
    kind,
    held,
    missing,
    advice: advise(operation, kind, verdict.ok, missing),
  }
}

function advise(
  operation: Operation,
  kind: Grants['kind'],
  ok: boolean,
  missing: readonly string[],
): string | undefined {
  if (kind === 'opaque') return 'The token is no readable JWT, which is legal: only the service can judge it.'
  if (kind === 'unknown')
    return 'The token does not tell whether it is delegated or app-only: only the service can judge it.'
  if (!ok && missing.length > 0) return explainGrant(missing, kind)
  if (!ok) {
    const other = kind === 'delegated' ? 'an app-only' : 'a delegated'
    return `${operation.id} does not accept ${kind} tokens: use ${other} token.`
  }
  if (kind === 'delegated' && operation.roles.length > 0)
    return `The user also needs in the Defender portal: ${operation.roles.join(', ')}.`
  return undefined
}
