import type { Vault } from '../../state/vault.ts'
import type { MachineStore } from './machine-store.ts'

/** Devices that are to leave the service once their action has succeeded. */
export interface Offboardings {
  /** @param dueMs When the action succeeds. Milliseconds since 1970. */
  plan(actionId: string, machineId: string, dueMs: number): void
  /** Forgets one whose action was cancelled. */
  drop(actionId: string): void
  /** Lets those go whose time has come. No timer does, so it is called before devices are read. */
  settle(): void
}

/** @param now Milliseconds since 1970. */
export function createOffboardings(vault: Vault, machines: MachineStore, now: () => number): Offboardings {
  const planned = vault.map<{ readonly machineId: string; readonly dueMs: number }>('offboardings')
  return {
    plan: (actionId, machineId, dueMs) => void planned.set(actionId, { machineId, dueMs }),
    drop: (actionId) => void planned.delete(actionId),
    settle() {
      for (const [actionId, { machineId, dueMs }] of planned) {
        if (dueMs > now()) continue
        planned.delete(actionId)
        const machine = machines.find(machineId)
        if (machine)
          machines.replace({ ...machine, onboardingStatus: 'CanBeOnboarded', healthStatus: 'Inactive' })
      }
    },
  }
}
