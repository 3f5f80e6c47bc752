import { ConfigError } from '@mde-kit/contract/errors'
import type { EmulatorClock } from '../emulator-clock.ts'
import { clockSteps } from './pages/controls-page.ts'

/** @throws {@link ConfigError} No such change. */
export function changeClock(clock: EmulatorClock, change: string): void {
  if (change === 'freeze') return clock.freeze()
  if (change === 'resume') return clock.resume()
  const step = clockSteps.find(({ ms }) => String(ms) === change)
  if (step) return clock.advance(step.ms)
  throw new ConfigError(`There is no change '${change}' of the clock.`, { next: 'Use a button of the page.' })
}
