import type { Operation } from '@mde-kit/contract'
import { type Grants, satisfies } from '@mde-kit/contract/permissions'

/** What a user needs besides permissions. Apps by themselves need neither. */
export interface PortalAccess {
  /** Roles in the Defender portal of which the user needs these. */
  readonly roles: readonly string[]
  /** Whether the user sees only devices of their own device groups; null where nobody says. */
  readonly deviceGroupScoped: boolean | null
}

/** Whether a token's permissions cover one operation. */
export interface OperationCheck {
  readonly operationId: string
  /** Also true where only the service can judge: an opaque token, or one of unknown kind. */
  readonly ok: boolean
  /** The permissions in the token that do it; empty when none do, or when only the service can tell. */
  readonly satisfiedBy: readonly string[]
  /** The fewest permissions that would do it; empty when nothing is missing, or nothing would help. */
  readonly missing: readonly string[]
  /** False when the operation takes no token of this kind, whatever is granted. */
  readonly acceptsKind: boolean
  /** The API whose tokens the operation takes. */
  readonly service: Operation['service']
  /** What else a user needs; undefined for an app by itself. */
  readonly portal: PortalAccess | undefined
}

/** Compares grants with what one operation needs. */
export function checkOperation(operation: Operation, grants: Grants): OperationCheck {
  const { id, roles, deviceGroupScoped, service } = operation
  const verdict = satisfies(operation, grants)
  const isTold = grants.kind === 'delegated' || grants.kind === 'application'
  const alternatives = isTold ? operation.permissions[grants.kind] : []
  const held = alternatives.find((names) => names.every((name) => grants.permissions.includes(name)))
  return {
    operationId: id,
    ok: verdict.ok,
    satisfiedBy: held ?? [],
    missing: verdict.ok ? [] : verdict.missing,
    acceptsKind: !isTold || alternatives.length > 0,
    service,
    portal: grants.kind === 'delegated' ? { roles, deviceGroupScoped } : undefined,
  }
}
