import { MdeError } from './mde-error.ts'

/** The time allowed by the caller ran out. */
export class TimeoutError extends MdeError {
  override readonly name = 'TimeoutError'
  override readonly code = 'MDE_TIMEOUT'
}
