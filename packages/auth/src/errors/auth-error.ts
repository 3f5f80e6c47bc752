import { MdeError, type EntraError, type MdeErrorOptions } from '@mde-kit/contract/errors'

/** Codes of a refused sign-in. They say who must act: the user, the app's owner, an administrator. */
export type AuthErrorCode = EntraError['code']

/** What is known about a refused sign-in. */
export interface AuthErrorOptions extends MdeErrorOptions {
  readonly code: AuthErrorCode
  readonly error?: string | undefined
  readonly suberror?: string | undefined
  readonly aadsts?: number | undefined
  readonly timestamp?: string | undefined
  readonly claims?: string | undefined
  readonly status?: number | undefined
  readonly retryAfterSeconds?: number | undefined
}

/**
 * A sign-in did not lead to a token.
 *
 * Branch on `code`, or on `error` and `suberror` for more detail. The raw response is not kept, since it can name
 * users; `correlationId` and `timestamp` are what Microsoft support and the sign-in log ask for.
 */
export class AuthError extends MdeError {
  override readonly name = 'AuthError'
  override readonly code: AuthErrorCode
  /** OAuth 2.0 error, such as `invalid_grant`; where no server answered, the library's name for the fault. */
  readonly error: string | undefined
  /** Entra's refinement of `error`, such as `consent_required`. */
  readonly suberror: string | undefined
  /** Number of the Entra error: 50126. */
  readonly aadsts: number | undefined
  /** The same as text: `AADSTS50126`. */
  readonly aadstsCode: string | undefined
  /** When Entra refused, in its own spelling. */
  readonly timestamp: string | undefined
  /** Claims that the next sign-in must satisfy, as JSON text for `getToken(scopes, { claims })`. */
  readonly claims: string | undefined
  /** HTTP status of the response, where there was one. */
  readonly status: number | undefined
  /** How long the service asks to wait. */
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, options: AuthErrorOptions) {
    super(message, options)
    this.code = options.code
    this.error = options.error
    this.suberror = options.suberror
    this.aadsts = options.aadsts
    this.aadstsCode = options.aadsts === undefined ? undefined : `AADSTS${options.aadsts}`
    this.timestamp = options.timestamp
    this.claims = options.claims
    this.status = options.status
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}
