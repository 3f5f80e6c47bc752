import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'
import type { DecodeIssue } from '../answers/decode-issue.ts'

export interface DecodeErrorOptions extends MdeErrorOptions {
  readonly issues?: readonly DecodeIssue[]
  readonly status?: number | undefined
}

/** A success whose body cannot be read as what the operation answers with. */
export class DecodeError extends MdeError {
  override readonly name = 'DecodeError'
  override readonly code = 'MDE_DECODE'
  /** Where the body differs from the documentation; none unless answers are validated. */
  readonly issues: readonly DecodeIssue[]
  /** HTTP status, where the answer of an operation is meant. */
  readonly status: number | undefined

  constructor(message: string, options: DecodeErrorOptions) {
    super(message, options)
    this.issues = options.issues ?? []
    this.status = options.status
  }
}
