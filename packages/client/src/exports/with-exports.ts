import type { Resources } from '../generated/resources.gen.ts'
import type { ExportsResource } from './create-exports.ts'

/** `Base` with some of its methods replaced. */
type Replaced<Base, Methods> = Omit<Base, keyof Methods> & Methods

/**
 * Resources whose exports are rows in place of links to files. The links themselves are those of a resource that is
 * taken by itself, such as `createAssessmentsResource(defender.caller)`, and of `raw`.
 */
export interface ResourcesWithExports {
  readonly assessments: Replaced<
    Resources['assessments'],
    Pick<
      ExportsResource,
      | 'exportInfoGathering'
      | 'exportNonCpeSoftwareInventory'
      | 'exportSecureConfigurations'
      | 'exportSoftwareInventory'
      | 'exportSoftwareVulnerabilities'
      | 'listSoftwareVulnerabilityChangesByMachine'
    >
  >
  readonly baselines: Replaced<
    Resources['baselines'],
    { readonly exportCompliance: ExportsResource['exportBaselineCompliance'] }
  >
  readonly browserExtensions: Replaced<
    Resources['browserExtensions'],
    { readonly export: ExportsResource['exportBrowserExtensions'] }
  >
  readonly certificates: Replaced<
    Resources['certificates'],
    { readonly export: ExportsResource['exportCertificates'] }
  >
  readonly hardwareFirmware: Replaced<
    Resources['hardwareFirmware'],
    { readonly export: ExportsResource['exportHardwareFirmware'] }
  >
}

/** Puts each export in the place of the operation that links to its files. */
export function withExports(resources: Resources, exports: ExportsResource): ResourcesWithExports {
  const {
    exportBaselineCompliance,
    exportBrowserExtensions,
    exportCertificates,
    exportHardwareFirmware,
    ...ofAssessments
  } = exports
  const { assessments, baselines, browserExtensions, certificates, hardwareFirmware } = resources
  return {
    assessments: { ...assessments, ...ofAssessments },
    baselines: { ...baselines, exportCompliance: exportBaselineCompliance },
    browserExtensions: { ...browserExtensions, export: exportBrowserExtensions },
    certificates: { ...certificates, export: exportCertificates },
    hardwareFirmware: { ...hardwareFirmware, export: exportHardwareFirmware },
  }
}
