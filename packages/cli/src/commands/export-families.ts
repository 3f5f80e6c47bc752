import type { ExportRows } from '@mde-kit/client/exports'

/** Words for the command line, and the operation that links to the files of each. */
export const exportFamilies = {
  'software-vulnerabilities': 'exportSoftwareVulnerabilities',
  'software-inventory': 'exportSoftwareInventory',
  'non-cpe-software-inventory': 'exportNonCpeSoftwareInventory',
  'secure-configurations': 'exportSecureConfigurations',
  'browser-extensions': 'exportBrowserExtensions',
  certificates: 'exportCertificates',
  'hardware-firmware': 'exportHardwareFirmware',
  'baseline-compliance': 'exportBaselineCompliance',
  'info-gathering': 'exportInfoGathering',
  'software-vulnerability-changes': 'listSoftwareVulnerabilityChangesByMachine',
} as const satisfies Readonly<Record<string, keyof ExportRows | 'listSoftwareVulnerabilityChangesByMachine'>>
