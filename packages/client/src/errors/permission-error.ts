import type { Operation } from '@mde-kit/contract'
import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'
import type { TokenKind } from '@mde-kit/contract/runtime'

export interface PermissionFacts extends MdeErrorOptions {
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
    { kind, held, missing, ...options }: PermissionFacts,
  ) {
    const wanted = permissions[kind].map((names) => names.join(' with ')).join(' or ')
    const holds = held.length > 0 ? `holds ${held.join(', ')}` : 'holds no permission'
    super(
      wanted === ''
        ? `${id} cannot be called with ${kind} tokens.`
        : `${id} needs ${wanted}; the ${kind} token ${holds}.`,
      { ...options, operationId: id },
    )
    this.kind = kind
    this.held = held
    this.missing = missing
  }
}
