import type { File, User } from '@mde-kit/contract'
import type { World } from '../../world/create-world.ts'
import { type ActionStore, type ActionTimings, createActionStore } from './action-store.ts'
import { type AlertStore, createAlertStore } from './alert-store.ts'
import { createMachineStore, type MachineStore } from './machine-store.ts'

/** What the emulator holds of one tenant: the world it began with and what callers have changed since. */
export interface TenantState {
  readonly machines: MachineStore
  /** By account name, lower case. */
  readonly users: ReadonlyMap<string, User>
  /** Account names of those who signed in to a device, by machine id. */
  readonly logons: ReadonlyMap<string, readonly string[]>
  /** By SHA-1. */
  readonly files: ReadonlyMap<string, File>
  readonly alerts: AlertStore
  readonly actions: ActionStore
}

export function createTenantState(
  world: World,
  { timings, now }: { timings: ActionTimings; now: () => number },
): TenantState {
  return {
    machines: createMachineStore(world.machines),
    users: new Map(world.users.map((user) => [(user.accountName ?? user.id).toLowerCase(), user])),
    logons: world.logons,
    files: new Map(world.files.map((file) => [file.sha1, file])),
    alerts: createAlertStore(world.alerts),
    actions: createActionStore({ past: world.actions, timings, now }),
  }
}
