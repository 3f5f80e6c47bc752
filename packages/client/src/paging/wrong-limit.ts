import { ConfigError } from '@mde-kit/contract/runtime'

/** Says that so many records cannot be asked for. */
export function wrongLimit(limit: number): ConfigError {
  return new ConfigError(`limit must be a whole number from 0 up, not ${limit}.`, {
    next: 'Leave limit out to collect every record.',
  })
}
