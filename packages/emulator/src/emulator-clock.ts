import { ConfigError } from '@mde-kit/contract/errors'

/** Where a clock stands against the one it is set by. Plain JSON. */
export interface ClockSetting {
  /** How far it is ahead while it runs. */
  readonly aheadMs: number
  /** Set while it stands still. Milliseconds since 1970. */
  readonly frozenAtMs?: number
}

/** The time of an emulator: tokens, actions, quotas and everything else with a date follow it. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /**
   * Moves the time forward, whether it runs or stands still.
   *
   * @throws {@link ConfigError} Not a number of milliseconds from 0 on: time does not run backwards.
   */
  advance(ms: number): void
  /** Makes the time stand still; `advance` is what moves it then. */
  freeze(): void
  /** Lets the time run on from where it stands. */
  resume(): void
  readonly isFrozen: boolean
}

/** A clock that can also be put back to where it stood. */
export interface AdjustableClock extends EmulatorClock {
  setting(): ClockSetting
  set(setting: ClockSetting): void
}

/** @param base The clock that it is set by. Milliseconds since 1970. */
export function createEmulatorClock(base: () => number): AdjustableClock {
  let setting: ClockSetting = { aheadMs: 0 }
  const now = () => setting.frozenAtMs ?? base() + setting.aheadMs
  return {
    now,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0)
        throw new ConfigError(`The clock cannot be advanced by ${ms} milliseconds.`, {
          next: 'Give a number of milliseconds from 0 on; restore a snapshot to go back.',
        })
      const { aheadMs, frozenAtMs } = setting
      setting =
        frozenAtMs === undefined ? { aheadMs: aheadMs + ms } : { aheadMs, frozenAtMs: frozenAtMs + ms }
    },
    freeze() {
      setting = { ...setting, frozenAtMs: now() }
    },
    resume() {
      setting = { aheadMs: now() - base() }
    },
    get isFrozen() {
      return setting.frozenAtMs !== undefined
    },
    setting: () => setting,
    set: (wanted) => {
      setting = wanted
    },
  }
}
