import type { PermissionAlternatives } from '@mde-kit/contract'
import { HttpError, type HttpErrorOptions } from './http-error.ts'

/** What an operation takes, and what the token brought. */
export interface AccessFacts {
  /** Permissions that the operation takes of such tokens: any one of the lists will do. */
  readonly required: PermissionAlternatives
  /** Permissions that the token holds; none where neither it nor the service says. */
  readonly held: readonly string[]
  /** The fewest permissions that would do; none where they are not what is missing, or nobody can tell. */
  readonly missing: readonly string[]
  /** Portal roles of which a signed-in user needs one. */
  readonly roles: readonly string[]
  /** Whom the token was issued for, by its `aud`; undefined where it cannot be read. */
  readonly audience: string | undefined
}

/** The service refuses this token the operation: an administrator must act. `next` says how. */
export class ForbiddenError extends HttpError implements AccessFacts {
  override readonly name = 'ForbiddenError'
  override readonly code = 'MDE_FORBIDDEN'
  readonly required: PermissionAlternatives
  readonly held: readonly string[]
  readonly missing: readonly string[]
  readonly roles: readonly string[]
  readonly audience: string | undefined

  constructor(
    message: string,
    { required, held, missing, roles, audience, ...options }: ForbiddenErrorOptions,
  ) {
    super(message, options)
    this.required = required
    this.held = held
    this.missing = missing
    this.roles = roles
    this.audience = audience
  }
}

export interface ForbiddenErrorOptions extends HttpErrorOptions, AccessFacts {}
