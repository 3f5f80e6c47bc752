/** Statuses with which the API refuses a call. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 429 | 500 | 501 | 504

/** A call that is answered with an error body. Caught by the Defender routes; never leaves the package. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: RefusalStatus
  /** `error.code` of the body. */
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: RefusalStatus,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export function resourceNotFound(message: string): Refusal {
  return new Refusal(404, 'ResourceNotFound', message)
}

export function odataError(message: string): Refusal {
  return new Refusal(400, 'ODataError', message)
}
