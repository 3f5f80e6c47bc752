import type {
  AssetBaselineAssessment,
  AssetBrowserExtension,
  AssetCertificateAssessment,
  AssetConfiguration,
  AssetHardwareFirmware,
  AssetNonCpeSoftware,
  AssetSoftware,
  AssetVulnerability,
  InfoGatheringRecord,
  Operation,
} from '@mde-kit/contract'
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
} from '@mde-kit/contract/operations'

/** What a row of each export is, by the operation that links to its files. */
export interface ExportRows {
  exportBaselineCompliance: AssetBaselineAssessment
  exportBrowserExtensions: AssetBrowserExtension
  exportCertificates: AssetCertificateAssessment
  exportHardwareFirmware: AssetHardwareFirmware
  exportInfoGathering: InfoGatheringRecord
  exportNonCpeSoftwareInventory: AssetNonCpeSoftware
  exportSecureConfigurations: AssetConfiguration
  exportSoftwareInventory: AssetSoftware
  exportSoftwareVulnerabilities: AssetVulnerability
}

/** The two ways to one export. */
export interface ExportFamily {
  readonly files: Operation
  /** The same rows by page; gathered information comes in files only. */
  readonly pages: Operation | undefined
}

/** Every export, by its operation. */
export const families = {
  exportBaselineCompliance: { files: exportBaselineCompliance, pages: listBaselineComplianceByMachine },
  exportBrowserExtensions: { files: exportBrowserExtensions, pages: listBrowserExtensionsByMachine },
  exportCertificates: { files: exportCertificates, pages: listCertificatesByMachine },
  exportHardwareFirmware: { files: exportHardwareFirmware, pages: listHardwareFirmwareByMachine },
  exportInfoGathering: { files: exportInfoGathering, pages: undefined },
  exportNonCpeSoftwareInventory: {
    files: exportNonCpeSoftwareInventory,
    pages: listNonCpeSoftwareInventoryByMachine,
  },
  exportSecureConfigurations: { files: exportSecureConfigurations, pages: listSecureConfigurationsByMachine },
  exportSoftwareInventory: { files: exportSoftwareInventory, pages: listSoftwareInventoryByMachine },
  exportSoftwareVulnerabilities: {
    files: exportSoftwareVulnerabilities,
    pages: listSoftwareVulnerabilitiesByMachine,
  },
} satisfies Record<keyof ExportRows, ExportFamily>
