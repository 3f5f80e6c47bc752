import { ConfigError } from '@mde-kit/contract/errors'
import { isJsonObject } from '../defender/read-body.ts'

/** How a clock is to be changed. */
export interface ClockChange {
  readonly isFrozen?: boolean
  readonly advanceMs?: number
}

/** @throws {@link ConfigError} The value says nothing about a clock. */
export function readClockChange(value: unknown): ClockChange {
  if (!isJsonObject(value)) throw unreadable()
  const { isFrozen, advanceMs, ...others } = value
  const isReadable =
    Object.keys(others).length === 0 &&
    (isFrozen === undefined || typeof isFrozen === 'boolean') &&
    (advanceMs === undefined || typeof advanceMs === 'number')
  if (!isReadable) throw unreadable()
  return { ...(isFrozen !== undefined && { isFrozen }), ...(advanceMs !== undefined && { advanceMs }) }
}

function unreadable(): ConfigError {
  return new ConfigError('The change of the clock cannot be read.', {
    next: 'Send {"isFrozen": true}, {"advanceMs": 60000}, or both.',
  })
}
