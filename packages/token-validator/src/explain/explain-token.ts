import { type OperationId, operations } from '@mde-kit/contract/operations'
import { readGrantsFromClaims } from '@mde-kit/contract/permissions'
import type { TokenInspection } from '../inspection.ts'
import { checkOperation } from '../permissions/check-operation.ts'
import { listOperationIds } from '../permissions/operation-ids.ts'
import { printable } from '../printable.ts'
import { isForeignAudience } from '../rules/audience-rules.ts'
import { type ClaimRow, listClaimRows } from './claim-rows.ts'
import type { Explanation } from './explanation.ts'
import { relativeTime } from './relative-time.ts'
import { textTable } from './text-table.ts'

/** A token in words. */
export interface TokenExplanation extends Explanation {
  /** Header and claims, one line each; permissions have a line of their own. `table` has the same. */
  readonly rows: readonly ClaimRow[]
  /** Operations that the token's permissions cover. */
  readonly canCall: readonly OperationId[]
  /** Operations that they do not, and the smallest set of permissions that would help; empty if none would. */
  readonly cannotCall: readonly { readonly operationId: OperationId; readonly missing: readonly string[] }[]
}

/** Puts what was found in a token into words. */
export function explainToken(inspection: TokenInspection, nowSeconds: number): TokenExplanation {
  const isJudged = inspection.kind !== 'unknown' && !inspection.findings.some(isForeignAudience)
  const grants = readGrantsFromClaims(inspection.claims)
  const checks = (isJudged ? listOperationIds() : []).map((id) => ({
    id,
    ...checkOperation(operations[id], grants),
  }))
  const rows = listClaimRows(inspection, nowSeconds)
  const canCall = checks.filter(({ ok }) => ok).map(({ id }) => id)
  return {
    text: [
      ...sentences(inspection, nowSeconds),
      ...(isJudged ? [`Its permissions cover ${canCall.length} of ${checks.length} operations.`] : []),
      ...inspection.findings.map(({ level, message, next }) => `${level}: ${message} ${next}`),
    ].join('\n'),
    table: textTable(rows.map(({ claim, value, meaning }) => [claim, value, meaning])),
    rows,
    canCall,
    cannotCall: checks.filter(({ ok }) => !ok).map(({ id, missing }) => ({ operationId: id, missing })),
  }
}

const kinds = {
  delegated: 'A delegated token',
  application: 'An app-only token',
  unknown: 'A token of unknown kind',
} as const

function sentences(inspection: TokenInspection, nowSeconds: number): readonly string[] {
  const { kind, verified, subject, tenantId, permissions, claims } = inspection
  const who = subject.displayName === undefined ? '' : ` of ${printable(subject.displayName, 80)}`
  const where = tenantId === undefined ? '' : ` in tenant ${printable(tenantId, 80)}`
  const held = permissions.map((name) => printable(name, 80)).join(', ') || 'no permission'
  return [
    `${kinds[kind]}${who}${where}; ${verified ? 'verified' : 'decoded only, not verified'}.`,
    `It holds ${held}.`,
    ...(claims.exp === undefined
      ? []
      : [`It ends ${relativeTime(claims.exp - nowSeconds)}, at ${inspection.expiresAt}.`]),
  ]
}
