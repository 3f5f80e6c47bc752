import type { ErrorCode } from './error-code.ts'

export interface MdeErrorOptions {
  /** What the reader should do now: one plain sentence. */
  readonly next: string
  /** The operation that failed, where there is one. */
  readonly operationId?: string | undefined
  /** Id that the request carried as `client-request-id`, where there was one. */
  readonly clientRequestId?: string | undefined
  /** How often the request was sent. */
  readonly timesSent?: number | undefined
  /** The fault underneath, kept for logs. */
  readonly cause?: unknown
}

/** Everything this project throws on purpose. Branch on `code`; messages may be reworded. */
export abstract class MdeError extends Error {
  abstract readonly code: ErrorCode
  /** What to do now: one plain sentence. */
  readonly next: string
  /** The operation that failed, where there is one. */
  readonly operationId: string | undefined
  /** Id that the request carried as `client-request-id`: the service keeps it in its logs. */
  readonly clientRequestId: string | undefined
  /** How often the request was sent; undefined where that is unknown. */
  readonly timesSent: number | undefined
  /** Lets {@link isMdeError} recognise errors across copies of this package. */
  readonly isMdeError = true

  constructor(message: string, { next, operationId, clientRequestId, timesSent, cause }: MdeErrorOptions) {
    super(message, cause === undefined ? undefined : { cause })
    this.next = next
    this.operationId = operationId
    this.clientRequestId = clientRequestId
    this.timesSent = timesSent
  }
}

/** Recognises errors from any loaded copy of this package, where `instanceof` cannot. */
export function isMdeError(value: unknown): value is MdeError {
  return value instanceof Error && 'isMdeError' in value && value.isMdeError === true
}
