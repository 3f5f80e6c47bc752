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
import { getDomainStatistics, listDomainAlerts, listDomainMachines } from './handlers/domains.ts'
import { getFile, getFileStatistics, listFileAlerts, listFileMachines } from './handlers/files.ts'
import { getInvestigation, listInvestigations } from './handlers/investigations.ts'
import { getIpStatistics, listIpAlerts } from './handlers/ips.ts'
import { isolateMachine, unisolateMachine } from './handlers/isolation.ts'
import { cancelMachineAction, getMachineAction, listMachineActions } from './handlers/machine-actions.ts'
import {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  setDeviceValue,
  updateMachine,
} from './handlers/machine-changes.ts'
import { countMachineAlerts, listMachineAlerts, listMachineLogonUsers } from './handlers/machine-records.ts'
import { findMachineInfoByIp, findMachinesByIp, findMachinesByTag } from './handlers/machine-search.ts'
import { getMachine, listMachines } from './handlers/machines.ts'
import { getUser, listUserAlerts, listUserMachines } from './handlers/users.ts'

/** Operations that the emulator imitates. All others get the example of their spec, or 501 in strict fidelity. */
export const handlers: { readonly [Id in OperationId]?: Handler<Id> } = {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  batchUpdateAlerts,
  cancelMachineAction,
  countMachineAlerts,
  createAlertByReference,
  findMachineInfoByIp,
  findMachinesByIp,
  findMachinesByTag,
  getAlert,
  getAlertMachine,
  getAlertUser,
  getDomainStatistics,
  getFile,
  getFileStatistics,
  getInvestigation,
  getIpStatistics,
  getMachine,
  getMachineAction,
  getUser,
  isolateMachine,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
  listAlerts,
  listDomainAlerts,
  listDomainMachines,
  listFileAlerts,
  listFileMachines,
  listInvestigations,
  listIpAlerts,
  listMachineActions,
  listMachineAlerts,
  listMachineLogonUsers,
  listMachines,
  listUserAlerts,
  listUserMachines,
  setDeviceValue,
  unisolateMachine,
  updateAlert,
  updateMachine,
}
