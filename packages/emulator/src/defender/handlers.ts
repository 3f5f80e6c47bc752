import type { OperationId } from '@mde-kit/contract'
import type { Handler } from './call.ts'
import { batchUpdateAlerts, updateAlert } from './handlers/alert-changes.ts'
import {
  getAlertMachine,
  getAlertUser,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
} from './handlers/alert-entities.ts'
import { getAlert, listAlerts } from './handlers/alerts.ts'
import { createAlertByReference } from './handlers/create-alert.ts'
import { isolateMachine, unisolateMachine } from './handlers/isolation.ts'
import { cancelMachineAction, getMachineAction, listMachineActions } from './handlers/machine-actions.ts'
import { getMachine, listMachines } from './handlers/machines.ts'

/** Operations that the emulator imitates. All others get the example of their spec, or 501 in strict fidelity. */
export const handlers: { readonly [Id in OperationId]?: Handler<Id> } = {
  batchUpdateAlerts,
  cancelMachineAction,
  createAlertByReference,
  getAlert,
  getAlertMachine,
  getAlertUser,
  getMachine,
  getMachineAction,
  isolateMachine,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
  listAlerts,
  listMachineActions,
  listMachines,
  unisolateMachine,
  updateAlert,
}
