import type { Operation } from '@mde-kit/contract'
import { MdeError } from '@mde-kit/contract/errors'
import type { TokenKind } from '@mde-kit/contract/grants'
import { explainGrant } from '@mde-kit/contract/permissions/explain-grant'

export interface PermissionFacts {
  readonly kind: TokenKind
  /** Permissions in the token. */
  readonly held: readonly string[]
  /** The fewest permissions that would do; none when no token of this kind will ever do. */
  readonly missing: readonly string[]
}

/** The token visibly lacks the permission of an operation. Thrown before any request is sent. */
export class PermissionError extends MdeError {
  override readonly name = 'PermissionError'
  override readonly code = 'MDE_PERMISSION_MISSING'
  readonly kind: TokenKind
  /** Permissions in the token. */
  readonly held: readonly string[]
  /** The fewest permissions that would do; none when no token of this kind will ever do. */
  readonly missing: readonly string[]

  constructor(
    { id, permissions }: Pick<Operation, 'id' | 'permissions'>,
    { kind, held, missing }: PermissionFacts,
  ) {
    const wanted = permissions[kind].map((names) => names.join(' with ')).join(' or ')
    const holds = held.length > 0 ? `holds ${held.join(', ')}` : 'holds no permission'
    super(
      wanted === ''
        ? `${id} cannot be called with ${kind} tokens.`
        : `${id} needs ${wanted}; the ${kind} token ${holds}.`,
      { operationId: id, next: grantAdvice({ kind, missing }) },
    )
    this.kind = kind
    this.held = held
    this.missing = missing
  }
}

/** What to do about missing permissions, also where there is no permission to ask for. */
export function grantAdvice({ kind, missing }: Pick<PermissionFacts, 'kind' | 'missing'>): string {
  if (missing.length > 0) return explainGrant(missing, kind)
  return kind === 'application'
    ? 'No application permission covers it. Sign in as a user and use a delegated token.'
    : 'No delegated permission covers it. Use a token that an app gets by itself.'
}
