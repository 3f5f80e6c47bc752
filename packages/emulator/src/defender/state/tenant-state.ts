import type { File, RemediationTask, User } from '@mde-kit/contract'
import type { ActionRules } from '../../actions/action-rules.ts'
import type { Vault } from '../../state/vault.ts'
import type { World } from '../../world/create-world.ts'
import type { KnownFile } from '../../world/file-catalogue.ts'
import type { Person } from '../../world/people.ts'
import { type ActionStore, createActionStore } from './action-store.ts'
import type { ActionTimings } from './action-timeline.ts'
import { type AlertStore, createAlertStore } from './alert-store.ts'
import { createIndicatorStore, type IndicatorStore } from './indicator-store.ts'
import { createInventory, type Inventory } from './inventory.ts'
import { createInvestigationStore, type InvestigationStore } from './investigation-store.ts'
import { createLibraryStore, type LibraryStore } from './library-store.ts'
import { createMachineStore, type MachineStore } from './machine-store.ts'
import { createOffboardings, type Offboardings } from './offboardings.ts'
import { createRemediationTasks } from './remediation-tasks.ts'
import { createScanStore, type ScanStore } from './scan-store.ts'

/** What the emulator holds of one tenant: the world it began with and what callers have changed since. */
export interface TenantState {
  /** Everything that callers can change, which every store of this state is kept in. */
  readonly vault: Vault
  /** GUID of the tenant. */
  readonly id: string
  /** When its world began. Milliseconds since 1970. */
  readonly startMs: number
  /** User principal names of those who work on alerts; at least one. */
  readonly analysts: readonly string[]
  readonly machines: MachineStore
  /** By account name, lower case. */
  readonly users: ReadonlyMap<string, User>
  /** Account names of those who signed in to a device, by machine id. */
  readonly logons: ReadonlyMap<string, readonly string[]>
  /** By account name. */
  readonly people: ReadonlyMap<string, Person>
  /** By SHA-1. */
  readonly files: ReadonlyMap<string, File>
  /** By name, with where they lie. */
  readonly knownFiles: ReadonlyMap<string, KnownFile>
  readonly alerts: AlertStore
  readonly actions: ActionStore
  readonly indicators: IndicatorStore
  /** Those that callers have started; alerts tell of the others. */
  readonly investigations: InvestigationStore
  readonly library: LibraryStore
  readonly offboardings: Offboardings
  readonly scans: ScanStore
  /** Made at the first call, and the same from then on. */
  readonly inventory: () => Inventory
  /** Made at the first call. */
  readonly remediationTasks: () => readonly RemediationTask[]
}

export function createTenantState(
  world: World,
  {
    vault,
    timings,
    takeOutcome,
    now,
  }: { vault: Vault; timings: ActionTimings; takeOutcome: ActionRules['take']; now: () => number },
): TenantState {
  const machines = createMachineStore(vault, world.machines)
  const actions = createActionStore({ vault, past: world.actions, timings, takeOutcome, now })
  const inventory = once(() => createInventory(world.machines, world.startMs, world.flawDensity))
  return {
    vault,
    id: world.tenantId,
    startMs: world.startMs,
    analysts: world.analysts,
    machines,
    users: new Map(world.users.map((user) => [(user.accountName ?? user.id).toLowerCase(), user])),
    logons: world.logons,
    people: new Map(world.people.map((person) => [person.user.accountName, person])),
    files: new Map(world.files.map((file) => [file.sha1, file])),
    knownFiles: world.knownFiles,
    alerts: createAlertStore(vault, world.alerts),
    actions,
    investigations: createInvestigationStore({ vault, timings, now }),
    library: createLibraryStore(vault, world, now),
    offboardings: createOffboardings(vault, machines, actions),
    indicators: createIndicatorStore(vault, world.indicators, now),
    scans: createScanStore(vault, world, now),
    inventory,
    remediationTasks: once(() => createRemediationTasks(world, inventory())),
  }
}

/** Puts off work until its result is asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly result: T } | undefined
  return () => (made ??= { result: make() }).result
}
