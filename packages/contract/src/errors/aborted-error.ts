import { MdeError } from './mde-error.ts'

/** The caller's `AbortSignal` fired. */
export class AbortedError extends MdeError {
  override readonly name = 'AbortedError'
  override readonly code = 'MDE_ABORTED'
}
