import { ConfigError } from '@mde-kit/contract/runtime'
import { longestWaitMs } from './sleep.ts'

/** @throws {@link ConfigError} The value is no time that a timer can hold. */
export function checkDuration(name: string, ms: number): void {
  if (ms > 0 && ms <= longestWaitMs) return
  throw new ConfigError(`${name} must be above 0 and at most ${longestWaitMs}, not ${ms}.`, {
    next: `Give ${name} in milliseconds.`,
  })
}
