import type { OperationCheck } from '../permissions/check-operation.ts'
import type { PermissionCheck } from '../permissions/check-permissions.ts'
import { printable } from '../printable.ts'
import type { Explanation } from './explanation.ts'
import { textTable } from './text-table.ts'

/** Puts a check of permissions into words. */
export function explainCheck({ kind, operations, consentUrl, advice }: PermissionCheck): Explanation {
  return {
    text: [
      ...operations.map((check) => sentence(check, kind)),
      ...(advice === undefined ? [] : [advice]),
      ...(consentUrl === undefined ? [] : [`An administrator consents at ${consentUrl}`]),
    ].join('\n'),
    table: textTable([
      ['operation', 'covered', 'by', 'missing', 'portal roles', 'device groups'],
      ...operations.map((check) => cells(check, kind)),
    ]),
  }
}

const isTold = (kind: PermissionCheck['kind']): boolean => kind === 'delegated' || kind === 'application'

function sentence(
  { operationId, ok, satisfiedBy, missing }: OperationCheck,
  kind: PermissionCheck['kind'],
): string {
  if (!isTold(kind)) return `Only the service can tell whether the token covers ${operationId}.`
  if (ok) return `The ${kind} token covers ${operationId} by ${names(satisfiedBy)}.`
  if (missing.length === 0) return `No ${kind} token covers ${operationId}.`
  return `The ${kind} token does not cover ${operationId}: ${names(missing)} is missing.`
}

function cells(
  { operationId, ok, satisfiedBy, missing, portal }: OperationCheck,
  kind: PermissionCheck['kind'],
): readonly string[] {
  const scoped = portal?.deviceGroupScoped
  return [
    operationId,
    isTold(kind) ? (ok ? 'yes' : 'no') : 'unknown',
    names(satisfiedBy),
    names(missing),
    portal?.roles.join(', ') || '-',
    scoped === undefined ? '-' : scoped === null ? 'unknown' : scoped ? 'matter' : 'do not matter',
  ]
}

function names(list: readonly string[]): string {
  return list.map((name) => printable(name, 80)).join(' and ') || '-'
}
