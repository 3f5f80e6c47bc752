import { HttpError } from './http-error.ts'

/** The service takes no token of this sign-in, not even a new one: whoever signs in must act, or the tenant's licence. */
export class UnauthorizedError extends HttpError {
  override readonly name = 'UnauthorizedError'
  override readonly code = 'MDE_UNAUTHORIZED'
}
