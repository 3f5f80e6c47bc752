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
import { listBaselineConfigurations, listBaselineProfiles } from './handlers/baselines.ts'
import { listBrowserExtensionPermissions } from './handlers/browser-extensions.ts'
import { createAlertByReference } from './handlers/create-alert.ts'
import { listDeviceAvHealth } from './handlers/device-health.ts'
import { getDomainStatistics, listDomainAlerts, listDomainMachines } from './handlers/domains.ts'
import {
  exportBaselineCompliance,
  exportBrowserExtensions,
  exportCertificates,
  exportHardwareFirmware,
  exportInfoGathering,
  exportNonCpeSoftwareInventory,
  exportSecureConfigurations,
  exportSoftwareInventory,
  exportSoftwareVulnerabilities,
  listBaselineComplianceByMachine,
  listBrowserExtensionsByMachine,
  listCertificatesByMachine,
  listHardwareFirmwareByMachine,
  listNonCpeSoftwareInventoryByMachine,
  listSecureConfigurationsByMachine,
  listSoftwareInventoryByMachine,
  listSoftwareVulnerabilitiesByMachine,
  listSoftwareVulnerabilityChangesByMachine,
} from './handlers/exports.ts'
import { getFile, getFileStatistics, listFileAlerts, listFileMachines } from './handlers/files.ts'
import {
  batchDeleteIndicators,
  createIndicator,
  deleteIndicator,
  importIndicators,
  listIndicators,
} from './handlers/indicators.ts'
import { getInvestigation, listInvestigations, startInvestigation } from './handlers/investigations.ts'
import { getIpStatistics, listIpAlerts } from './handlers/ips.ts'
import { runAdvancedQuery, runHuntingQuery } from './handlers/hunting.ts'
import { isolateMachine, unisolateMachine } from './handlers/isolation.ts'
import { deleteLibraryFile, listLibraryFiles, uploadLibraryFile } from './handlers/library-files.ts'
import { getLiveResponseResult, runLiveResponse } from './handlers/live-response.ts'
import { cancelMachineAction, getMachineAction, listMachineActions } from './handlers/machine-actions.ts'
import {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  setDeviceValue,
  updateMachine,
} from './handlers/machine-changes.ts'
import {
  listMachineMissingKbs,
  listMachineRecommendations,
  listMachineSoftware,
  listMachineVulnerabilities,
} from './handlers/machine-posture.ts'
import { countMachineAlerts, listMachineAlerts, listMachineLogonUsers } from './handlers/machine-records.ts'
import { findMachineInfoByIp, findMachinesByIp, findMachinesByTag } from './handlers/machine-search.ts'
import { getMachine, listMachines } from './handlers/machines.ts'
import { getPackageSasUri } from './handlers/packages.ts'
import {
  getRecommendation,
  getRecommendationSoftware,
  listRecommendationMachineReferences,
  listRecommendationVulnerabilities,
  listRecommendations,
} from './handlers/recommendations.ts'
import {
  getRemediationTask,
  listRemediationTaskMachineReferences,
  listRemediationTasks,
} from './handlers/remediation-tasks.ts'
import {
  collectInvestigationPackage,
  offboardMachine,
  restrictCodeExecution,
  runAntiVirusScan,
  stopAndQuarantineFile,
  unrestrictCodeExecution,
} from './handlers/response-actions.ts'
import { getScanAgent, listScanAgents } from './handlers/scan-agents.ts'
import {
  createScanDefinition,
  deleteScanDefinitions,
  listScanDefinitions,
  updateScanDefinition,
} from './handlers/scan-definitions.ts'
import { getScanHistoryByDefinition, getScanHistoryBySession } from './handlers/scan-history.ts'
import {
  getDeviceSecureScore,
  getExposureScore,
  listExposureScoresByMachineGroup,
} from './handlers/scores.ts'
import {
  getSoftware,
  listSoftware,
  listSoftwareDistributions,
  listSoftwareMachineReferences,
  listSoftwareMissingKbs,
  listSoftwareVulnerabilities,
} from './handlers/software.ts'
import { getUser, listUserAlerts, listUserMachines } from './handlers/users.ts'
import {
  getVulnerability,
  listVulnerabilities,
  listVulnerabilitiesByMachineAndSoftware,
  listVulnerabilityMachineReferences,
} from './handlers/vulnerabilities.ts'

/** Operations that the emulator imitates. All others get the example of their spec, or 501 in strict fidelity. */
export const handlers: { readonly [Id in OperationId]?: Handler<Id> } = {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  batchDeleteIndicators,
  batchUpdateAlerts,
  cancelMachineAction,
  collectInvestigationPackage,
  countMachineAlerts,
  createAlertByReference,
  createIndicator,
  createScanDefinition,
  deleteIndicator,
  deleteLibraryFile,
  deleteScanDefinitions,
  exportBaselineCompliance,
  exportBrowserExtensions,
  exportCertificates,
  exportHardwareFirmware,
  exportInfoGathering,
  exportNonCpeSoftwareInventory,
  exportSecureConfigurations,
  exportSoftwareInventory,
  exportSoftwareVulnerabilities,
  findMachineInfoByIp,
  findMachinesByIp,
  findMachinesByTag,
  getAlert,
  getAlertMachine,
  getAlertUser,
  getDeviceSecureScore,
  getDomainStatistics,
  getExposureScore,
  getFile,
  getFileStatistics,
  getInvestigation,
  getIpStatistics,
  getLiveResponseResult,
  getMachine,
  getMachineAction,
  getPackageSasUri,
  getRecommendation,
  getRecommendationSoftware,
  getRemediationTask,
  getScanAgent,
  getScanHistoryByDefinition,
  getScanHistoryBySession,
  getSoftware,
  getUser,
  getVulnerability,
  importIndicators,
  isolateMachine,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
  listAlerts,
  listBaselineComplianceByMachine,
  listBaselineConfigurations,
  listBaselineProfiles,
  listBrowserExtensionPermissions,
  listBrowserExtensionsByMachine,
  listCertificatesByMachine,
  listDeviceAvHealth,
  listDomainAlerts,
  listDomainMachines,
  listExposureScoresByMachineGroup,
  listFileAlerts,
  listFileMachines,
  listHardwareFirmwareByMachine,
  listIndicators,
  listInvestigations,
  listIpAlerts,
  listLibraryFiles,
  listMachineActions,
  listMachineAlerts,
  listMachineLogonUsers,
  listMachineMissingKbs,
  listMachineRecommendations,
  listMachineSoftware,
  listMachineVulnerabilities,
  listMachines,
  listNonCpeSoftwareInventoryByMachine,
  listRecommendationMachineReferences,
  listRecommendationVulnerabilities,
  listRecommendations,
  listRemediationTaskMachineReferences,
  listRemediationTasks,
  listScanAgents,
  listScanDefinitions,
  listSecureConfigurationsByMachine,
  listSoftware,
  listSoftwareDistributions,
  listSoftwareInventoryByMachine,
  listSoftwareMachineReferences,
  listSoftwareMissingKbs,
  listSoftwareVulnerabilities,
  listSoftwareVulnerabilitiesByMachine,
  listSoftwareVulnerabilityChangesByMachine,
  listUserAlerts,
  listUserMachines,
  listVulnerabilities,
  listVulnerabilitiesByMachineAndSoftware,
  listVulnerabilityMachineReferences,
  offboardMachine,
  restrictCodeExecution,
  runAdvancedQuery,
  runAntiVirusScan,
  runHuntingQuery,
  runLiveResponse,
  setDeviceValue,
  startInvestigation,
  stopAndQuarantineFile,
  unisolateMachine,
  unrestrictCodeExecution,
  updateAlert,
  updateMachine,
  updateScanDefinition,
  uploadLibraryFile,
}
