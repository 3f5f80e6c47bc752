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
  return {
    list: () => [...byId.values()],
    find: (id) => byId.get(id),
    replace: (machine) => void byId.set(machine.id, machine),
  }
}
