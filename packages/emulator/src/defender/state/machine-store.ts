import type { Machine } from '@mde-kit/contract'

/** The devices of one tenant. Records are replaced, never changed in place. */
export interface MachineStore {
  /** In the order of the world. */
  list(): readonly Machine[]
  /** @param id In lower case. */
  find(id: string): Machine | undefined
  replace(machine: Machine): void
}

export function createMachineStore(machines: readonly Machine[]): MachineStore {
  const byId = new Map(machines.map((machine) => [machine.id, machine]))
  /** Kept between changes, since most calls read all devices. */
  let listed: readonly Machine[] | undefined
  return {
    list: () => (listed ??= [...byId.values()]),
    find: (id) => byId.get(id),
    replace(machine) {
      byId.set(machine.id, machine)
      listed = undefined
    },
  }
}
