// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Caller } from '../call/caller.ts'
import { createAlerts, type Alerts } from './alerts.gen.ts'
import { createMachines, type Machines } from './machines.gen.ts'
import { createMachineActions, type MachineActions } from './machine-actions.gen.ts'

export type * from './alerts.gen.ts'
export type * from './machines.gen.ts'
export type * from './machine-actions.gen.ts'

/** Every resource of the API. */
export interface Resources {
  readonly alerts: Alerts
  readonly machines: Machines
  readonly machineActions: MachineActions
}

/** Binds every resource to a caller. */
export function createResources(caller: Caller): Resources {
  return {
    alerts: createAlerts(caller),
    machines: createMachines(caller),
    machineActions: createMachineActions(caller),
  }
}
