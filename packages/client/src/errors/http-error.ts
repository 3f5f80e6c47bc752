import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/errors'

export interface HttpErrorOptions extends MdeErrorOptions {
  readonly status: number
  readonly serviceCode?: string | undefined
  readonly serviceMessage?: string | undefined
  readonly correlationId?: string | undefined
  readonly requestId?: string | undefined
  readonly retryAfterSeconds?: number | undefined
}

/** The service, or something in front of it, refused the request. */
export class HttpError extends MdeError {
  override readonly name: string = 'HttpError'
  override readonly code: 'MDE_HTTP' | 'MDE_RATE_LIMITED' = 'MDE_HTTP'
  /** HTTP status. */
  readonly status: number
  /**
   * Code in the body, such as `ResourceNotFound`. Branch on it; undefined when the body is not the API's, or its
   * code no short name.
   */
  readonly serviceCode: string | undefined
  /** Text in the body, with tokens and secrets taken out. It may change. */
  readonly serviceMessage: string | undefined
  /** Id of the failure, from `target` in the body. Quote it to support. */
  readonly correlationId: string | undefined
  /** Id of the request, from the headers of the answer. */
  readonly requestId: string | undefined
  /** How long the service wants to be left alone. */
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, options: HttpErrorOptions) {
    super(message, options)
    this.status = options.status
    this.serviceCode = options.serviceCode
    this.serviceMessage = options.serviceMessage
    this.correlationId = options.correlationId
    this.requestId = options.requestId
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
