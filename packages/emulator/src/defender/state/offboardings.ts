import type { Vault } from '../../state/vault.ts'
import { type ActionStore, isFinal } from './action-store.ts'
import type { MachineStore } from './machine-store.ts'

/** Devices that are to leave the service once their action has succeeded. */
export interface Offboardings {
  plan(actionId: string, machineId: string): void
  /** Lets those go whose action has succeeded. No timer does, so it is called before devices are read. */
  settle(): void
}

export function createOffboardings(
  vault: Vault,
  machines: MachineStore,
  actions: Pick<ActionStore, 'find'>,
): Offboardings {
  const planned = vault.map<{ readonly machineId: string }>('offboardings')
  return {
    plan: (actionId, machineId) => void planned.set(actionId, { machineId }),
    settle() {
      for (const [actionId, { machineId }] of planned) {
        const action = actions.find(actionId)
        if (action && !isFinal(action)) continue
        planned.delete(actionId)
        const machine = machines.find(machineId)
        if (machine && action?.status === 'Succeeded')
          machines.replace({ ...machine, onboardingStatus: 'CanBeOnboarded', healthStatus: 'Inactive' })
      }
    },
  }
}
