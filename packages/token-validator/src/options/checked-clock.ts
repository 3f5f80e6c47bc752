import { ConfigError } from '@mde-kit/contract/errors'

/** Milliseconds since 1970. */
export type Clock = () => number

/**
 * Reads a clock that somebody gave, each time with a look at what it says: nothing compares with a number that is
 * none, and so nothing would ever expire.
 */
export function checkedClock(now: Clock): Clock {
  if (now === Date.now) return now
  return () => {
    const ms: unknown = now()
    if (typeof ms === 'number' && Number.isFinite(ms)) return ms
    throw new ConfigError('The clock given as now did not return a number.', {
      next: 'Let now return milliseconds since 1970, or leave it out for the clock of this machine.',
    })
  }
}
