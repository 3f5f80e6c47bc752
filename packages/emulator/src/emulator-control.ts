import type { Actions } from './actions/actions.ts'
import type { RateLimiter } from './defender/rate-limiter.ts'
import type { SavedTenantStates, TenantStates } from './defender/state/tenant-states.ts'
import type { AdjustableClock, ClockSetting, EmulatorClock } from './emulator-clock.ts'
import type { Entra } from './entra/create-entra.ts'
import type { Faults } from './faults/fault-schedule.ts'
import { readResetOptions } from './state/read-reset-options.ts'
import { checkSnapshot } from './state/check-snapshot.ts'
import type { SavedVault, Vault } from './state/vault.ts'

/**
 * What an emulator held at one moment, as plain JSON: tenants, users with their passwords, apps, consents, every change
 * to devices, alerts and the like, and how the clock was set. Fault and action rules, quotas, sessions, tokens and the request log
 * are not in it.
 */
export interface EmulatorSnapshot {
  readonly version: 1
  readonly clock: ClockSetting
  readonly directory: SavedVault
  readonly tenants: SavedTenantStates
}

/** What a test steers an emulator by, besides its directory. */
export interface EmulatorControl {
  /** What goes wrong, and when. */
  readonly faults: Faults
  /** What becomes of machine actions. */
  readonly actions: Actions
  readonly clock: EmulatorClock
  /** Keeps what the emulator holds. Cheap: records are shared until they change. */
  snapshot(): EmulatorSnapshot
  /**
   * Puts back what a snapshot holds, be it of this emulator or of another one. Tokens stay good.
   *
   * @throws {@link ConfigError} The value is no snapshot.
   */
  restore(snapshot: EmulatorSnapshot): void
  /**
   * Puts everything back to how it was at the start: what callers have changed at the Defender API, tenants, apps, users
   * and consents, sign-ins, fault and action rules, quotas, and the clock. Access tokens that are out live on, but one that
   * was issued in the future is refused. The request log stays.
   *
   * @throws {@link ConfigError} There is nothing of that name to keep.
   */
  reset(options?: ResetOptions): void
}

/** What a reset leaves alone. */
export type Kept = 'directory'

export interface ResetOptions {
  /** With `directory`, apps, users, consents and sign-ins stay, so that credentials of a test go on. Defaults to nothing. */
  readonly keep?: readonly Kept[]
}

interface Parts {
  readonly vault: Vault
  readonly clock: AdjustableClock
  readonly tenantStates: TenantStates
  /** Empty where quotas are not kept. */
  readonly quotas: readonly Pick<RateLimiter, 'reset'>[]
  readonly entra: Pick<Entra, 'forgetSessions'>
  readonly faults: Faults
  readonly actions: Actions
}

export function createEmulatorControl(parts: Parts): EmulatorControl {
  const { vault, clock, tenantStates, quotas, entra, faults, actions } = parts
  const directoryAtStart = vault.save()
  const tenantsAtStart = tenantStates.save()
  return {
    faults,
    actions,
    clock,
    snapshot: () => ({
      version: 1,
      clock: clock.setting(),
      directory: vault.save(),
      tenants: tenantStates.save(),
    }),
    restore(snapshot) {
      checkSnapshot(snapshot)
      clock.set(snapshot.clock)
      vault.load(snapshot.directory)
      tenantStates.load(snapshot.tenants)
    },
    reset(options = {}) {
      const { keep = [] } = readResetOptions(options)
      if (keep.includes('directory')) tenantStates.reset()
      else {
        vault.load(directoryAtStart)
        entra.forgetSessions()
        tenantStates.load(tenantsAtStart)
      }
      faults.clear()
      actions.clear()
      for (const quota of quotas) quota.reset()
      clock.set({ aheadMs: 0 })
    },
  }
}
