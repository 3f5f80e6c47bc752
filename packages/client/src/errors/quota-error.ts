import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'

export interface QuotaErrorOptions extends MdeErrorOptions {
  readonly retryAfterSeconds: number
}

/** The documented quota of an operation is used up, by the count of this client. The call was not sent. */
export class QuotaError extends MdeError {
  override readonly name = 'QuotaError'
  override readonly code = 'MDE_QUOTA'
  /** Until the next call of this quota may go. */
  readonly retryAfterSeconds: number

  constructor(message: string, options: QuotaErrorOptions) {
    super(message, options)
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
