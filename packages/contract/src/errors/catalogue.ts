import type { ErrorCode } from './error-code.ts'

/** A documented error code of the API. */
export interface ServiceError {
  /** HTTP status it comes with. */
  readonly status: number
  /** Whether the same request may succeed later. */
  readonly retryable: boolean
  readonly meaning: string
  /** What the caller should do. */
  readonly next: string
}

/** A sign-in error of Entra, known by its AADSTS number. */
export interface EntraError {
  /** Who must act, as one of our stable codes. */
  readonly code: Extract<ErrorCode, `MDE_AUTH${string}`>
  readonly meaning: string
  /** What the caller should do. */
  readonly next: string
}
