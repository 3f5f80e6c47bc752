import { MdeError } from './mde-error.ts'

/** The caller asked for something that cannot work. Thrown before any request is sent. */
export class ConfigError extends MdeError {
  override readonly name = 'ConfigError'
  override readonly code = 'MDE_CONFIG'
}
