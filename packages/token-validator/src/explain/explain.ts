import type { OperationId } from '@mde-kit/contract/operations'
import { checkPermissions } from '../check-permissions.ts'
import { type InspectOptions, inspectToken } from '../inspect-token.ts'
import type { TokenInspection } from '../inspection.ts'
import { listOperationIds } from '../operation-ids.ts'
import { isForeignAudience } from '../rules/audience-rules.ts'
import { type ClaimRow, listClaimRows } from './claim-rows.ts'

/** A token in words. */
export interface Explanation {
  /** Header and claims, one line each; permissions have a line of their own. */
  readonly rows: readonly ClaimRow[]
  /** Operations that the token's permissions cover. */
  readonly canCall: readonly OperationId[]
  /** Operations that they do not, and the smallest set of permissions that would help; empty if none would. */
  readonly cannotCall: readonly { readonly operationId: OperationId; readonly missing: readonly string[] }[]
}

/**
 * Explains a token in plain words, and lists which operations it may call.
 *
 * The lists look at permissions alone, not at expiry or portal roles. Both are empty when the token is for another
 * API, or does not tell whether it is delegated or app-only. The text of the token is nowhere in the result.
 *
 * @param token A token, or what {@link inspectToken} or a verifier made of it.
 * @param options What a token given as text is compared with. From an inspection only `now` is used.
 * @throws {@link TokenError} `malformed` when the text is no readable JWT, which is legal.
 */
export function explain(token: string | TokenInspection, options: InspectOptions = {}): Explanation {
  const { now = Date.now } = options
  const inspection = typeof token === 'string' ? inspectToken(token, options) : token
  const isJudged = inspection.kind !== 'unknown' && !inspection.findings.some(isForeignAudience)
  const checks = (isJudged ? listOperationIds() : []).map((id) => checkPermissions(id, inspection.claims))
  return {
    rows: listClaimRows(inspection, Math.floor(now() / 1000)),
    canCall: checks.filter(({ ok }) => ok).map(({ operationId }) => operationId),
    cannotCall: checks.filter(({ ok }) => !ok).map(({ operationId, missing }) => ({ operationId, missing })),
  }
}
