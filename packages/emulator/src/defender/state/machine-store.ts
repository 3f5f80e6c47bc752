import type { Machine } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'

/** The devices of one tenant. Records are replaced, never changed in place. */
export interface MachineStore {
  /** In the order of the world. */
  list(): readonly Machine[]
  /** @param id In lower case. */
  find(id: string): Machine | undefined
  replace(machine: Machine): void
}

/** @param machines Those of the world. */
export function createMachineStore(vault: Vault, machines: readonly Machine[]): MachineStore {
  const byId = new Map(machines.map((machine) => [machine.id, machine]))
  const changed = vault.map<Machine>('changed machines')
  /** Kept between changes, since most calls read all devices. */
  let listed: readonly Machine[] | undefined
  return {
    list: () => (listed ??= machines.map((machine) => changed.get(machine.id) ?? machine)),
    find: (id) => changed.get(id) ?? byId.get(id),
    replace(machine) {
      changed.set(machine.id, machine)
      listed = undefined
    },
  }
}
