import { baselineCompliance } from './baseline-compliance.ts'
import { extensionsOfMachine } from './browser-extensions.ts'
import { certificates } from './certificates.ts'
import type { ExportFamily } from './export-family.ts'
import { hardwareFirmware } from './hardware-firmware.ts'
import { infoGathering } from './info-gathering.ts'
import { secureConfigurations } from './secure-configurations.ts'
import { nonCpeSoftware, softwareInventory } from './software-inventory.ts'
import { softwareVulnerabilities } from './software-vulnerabilities.ts'

/** Every export, by the operation that links to its files. Folders are called as in the documentation. */
export const families = {
  exportBaselineCompliance: { folder: 'BaselineAssessmentExport', rows: baselineCompliance },
  exportBrowserExtensions: { folder: 'BrowserExtensions', rows: extensionsOfMachine },
  exportCertificates: { folder: 'CertificateAssessmentExport', rows: certificates },
  exportHardwareFirmware: { folder: 'FirmwareHardwareExport', rows: hardwareFirmware },
  exportInfoGathering: { folder: 'InfoGatheringExport', rows: infoGathering },
  exportNonCpeSoftwareInventory: { folder: 'NonCpeSoftwareInventory', rows: nonCpeSoftware },
  exportSecureConfigurations: { folder: 'ScaExport', rows: secureConfigurations },
  exportSoftwareInventory: { folder: 'SoftwareInventory', rows: softwareInventory },
  exportSoftwareVulnerabilities: { folder: 'VaExport', rows: softwareVulnerabilities },
} satisfies Record<string, ExportFamily<object>>

export type FamilyId = keyof typeof families
