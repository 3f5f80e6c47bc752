import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'

export type HttpErrorCode =
  | 'MDE_HTTP'
  | 'MDE_UNAUTHORIZED'
  | 'MDE_FORBIDDEN'
  | 'MDE_RATE_LIMITED'
  | 'MDE_SERVICE_FAULT'
  | 'MDE_GATEWAY'
  | 'MDE_FILE_REFUSED'

export interface HttpErrorOptions extends MdeErrorOptions {
  readonly status: number
  readonly serviceCode?: string | undefined
  readonly serviceMessage?: string | undefined
  readonly retryAfterSeconds?: number | undefined
}

/**
 * The request was refused. The class says who must act: this one whoever wrote the request, its subclasses whoever signs
 * in, an administrator, the service, who runs the network, or nobody but time.
 */
export class HttpError extends MdeError {
  override readonly name: string = 'HttpError'
  override readonly code: HttpErrorCode = 'MDE_HTTP'
  /** HTTP status. */
  readonly status: number
  /**
   * Code in the body, such as `ResourceNotFound`. Branch on it; undefined when the body is not the API's, or its
   * code no short name.
   */
  readonly serviceCode: string | undefined
  /** Text in the body, with tokens and secrets taken out. It may change. */
  readonly serviceMessage: string | undefined
  /** How long the service wants to be left alone. */
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, options: HttpErrorOptions) {
    super(message, options)
    this.status = options.status
    this.serviceCode = options.serviceCode
    this.serviceMessage = options.serviceMessage
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
