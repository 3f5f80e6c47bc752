import { HttpError } from './http-error.ts'

/** A quota is used up and retries are spent, or the wait would outlast the call. See `retryAfterSeconds`. */
export class RateLimitedError extends HttpError {
  override readonly name = 'RateLimitedError'
  override readonly code = 'MDE_RATE_LIMITED'
}
