import type { ErrorCode } from './error-code.ts'

export interface MdeErrorOptions {
  /** What the reader should do now: one plain sentence. */
  readonly next: string
  /** The operation that failed, where there is one. */
  readonly operationId?: string | undefined
  /** Id that the request carried as `client-request-id`, where there was one. */
  readonly clientRequestId?: string | undefined
  /** Id that the service gave the request, where there was an answer. */
  readonly requestId?: string | undefined
  /** Id by which the service files what went wrong, where its answer has one. */
  readonly correlationId?: string | undefined
  /** How often the request was sent. */
  readonly timesSent?: number | undefined
  /** The fault underneath, kept for logs. */
  readonly cause?: unknown
}

/**
 * Everything this project throws on purpose. Branch on `code`; messages may be reworded.
 *
 * Ids of the request are those of the error underneath, in `cause`, where there are no others.
 */
export abstract class MdeError extends Error {
  abstract readonly code: ErrorCode
  /** What to do now: one plain sentence. */
  readonly next: string
  /** The operation that failed, where there is one. */
  readonly operationId: string | undefined
  /** Id that the request carried as `client-request-id`: the service keeps it in its logs. */
  readonly clientRequestId: string | undefined
  /** Id that the service gave the request, from the headers of its answer. Quote it to support. */
  readonly requestId: string | undefined
  /** Id by which the service files what went wrong, from the body of its refusal. Quote it to support. */
  readonly correlationId: string | undefined
  /** How often the request was sent; undefined where that is unknown. */
  readonly timesSent: number | undefined
  /** Lets {@link isMdeError} recognise errors across copies of this package. */
  readonly isMdeError = true

  constructor(message: string, options: MdeErrorOptions) {
    const { cause } = options
    super(message, cause === undefined ? undefined : { cause })
    const known: Partial<MdeErrorOptions> = isMdeError(cause) ? cause : {}
    this.next = options.next
    this.operationId = options.operationId
    this.clientRequestId = options.clientRequestId ?? known.clientRequestId
    this.requestId = options.requestId ?? known.requestId
    this.correlationId = options.correlationId ?? known.correlationId
    this.timesSent = options.timesSent ?? known.timesSent
  }
}

/** Recognises errors from any loaded copy of this package, where `instanceof` cannot. */
export function isMdeError(value: unknown): value is MdeError {
  return value instanceof Error && 'isMdeError' in value && value.isMdeError === true
}
