// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  AssetConfiguration,
  AssetNonCpeSoftware,
  AssetSoftware,
  AssetVulnerability,
  DeltaAssetVulnerability,
  ExportFilesResponse,
  OperationTypes,
} from '@mde-kit/contract'
import {
  exportInfoGathering,
  exportNonCpeSoftwareInventory,
  exportSecureConfigurations,
  exportSoftwareInventory,
  exportSoftwareVulnerabilities,
  listNonCpeSoftwareInventoryByMachine,
  listSecureConfigurationsByMachine,
  listSoftwareInventoryByMachine,
  listSoftwareVulnerabilitiesByMachine,
  listSoftwareVulnerabilityChangesByMachine,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `exportInfoGathering`. */
export type ExportInfoGatheringQuery = QueryOf<OperationTypes['exportInfoGathering']>

/** Query options of `exportNonCpeSoftwareInventory`. */
export type ExportNonCpeSoftwareInventoryQuery = QueryOf<OperationTypes['exportNonCpeSoftwareInventory']>

/** Query options of `exportSecureConfigurations`. */
export type ExportSecureConfigurationsQuery = QueryOf<OperationTypes['exportSecureConfigurations']>

/** Query options of `exportSoftwareInventory`. */
export type ExportSoftwareInventoryQuery = QueryOf<OperationTypes['exportSoftwareInventory']>

/** Query options of `exportSoftwareVulnerabilities`. */
export type ExportSoftwareVulnerabilitiesQuery = QueryOf<OperationTypes['exportSoftwareVulnerabilities']>

/** Query options of `listNonCpeSoftwareInventoryByMachine`. */
export type ListNonCpeSoftwareInventoryByMachineQuery = QueryOf<
  OperationTypes['listNonCpeSoftwareInventoryByMachine']
>

/** Query options of `listSecureConfigurationsByMachine`. */
export type ListSecureConfigurationsByMachineQuery = QueryOf<
  OperationTypes['listSecureConfigurationsByMachine']
>

/** Query options of `listSoftwareInventoryByMachine`. */
export type ListSoftwareInventoryByMachineQuery = QueryOf<OperationTypes['listSoftwareInventoryByMachine']>

/** Query options of `listSoftwareVulnerabilitiesByMachine`. */
export type ListSoftwareVulnerabilitiesByMachineQuery = QueryOf<
  OperationTypes['listSoftwareVulnerabilitiesByMachine']
>

/** Query options of `listSoftwareVulnerabilityChangesByMachine`. */
export type ListSoftwareVulnerabilityChangesByMachineQuery = QueryOf<
  OperationTypes['listSoftwareVulnerabilityChangesByMachine']
>

/** Whole inventories of the organisation, by page or by file. */
export interface AssessmentsResource {
  /**
   * Export gathered device information to files. Links to files with one row per device that hold what was
   * gathered of it, the state of its antivirus included; no list in JSON exists. The same endpoint is
   * documented a second time, in preview, as the export of antivirus health, with other quotas and
   * lifetimes; there is one method for both. Advised above 100,000 devices. The files tell the present
   * state only.
   *
   * `GET /api/machines/InfoGatheringExport`, effect: read. Delegated: Vulnerability.Read. Application:
   * Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour; elsewhere 30 calls per minute,
   * 1000 calls per hour. Paging: files of `InfoGatheringRecord` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-information-gathering (read
   * 2025-12-11)
   */
  exportInfoGathering(query?: ExportInfoGatheringQuery, options?: CallOptions): Promise<ExportFilesResponse>

  /**
   * Export software without a CPE to files. Links to files that hold the software of every device that has
   * no CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell
   * the present state only.
   *
   * `GET /api/machines/SoftwareInventoryNonCpeExport`, effect: read. Delegated: Software.Read.
   * Application: Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
   * `AssetNonCpeSoftware` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-non-cpe-software-inventory (read
   * 2025-11-04)
   */
  exportNonCpeSoftwareInventory(
    query?: ExportNonCpeSoftwareInventoryQuery,
    options?: CallOptions,
  ): Promise<ExportFilesResponse>

  /**
   * Export secure configurations to files. Links to files that hold how every device stands to every
   * security setting: one row per device and setting. Advised above 100,000 devices. The files tell the
   * present state only.
   *
   * `GET /api/machines/SecureConfigurationsAssessmentExport`, effect: read. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
   * `AssetConfiguration` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-secure-config (read 2025-11-04)
   */
  exportSecureConfigurations(
    query?: ExportSecureConfigurationsQuery,
    options?: CallOptions,
  ): Promise<ExportFilesResponse>

  /**
   * Export the software inventory to files. Links to files that hold the software of every device that has
   * a CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell the
   * present state only.
   *
   * `GET /api/machines/SoftwareInventoryExport`, effect: read. Delegated: Software.Read. Application:
   * Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of `AssetSoftware`
   * rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-inventory (read
   * 2025-11-04)
   */
  exportSoftwareInventory(
    query?: ExportSoftwareInventoryQuery,
    options?: CallOptions,
  ): Promise<ExportFilesResponse>

  /**
   * Export software vulnerabilities to files. Links to files that hold every known weakness of every
   * device: one row per device, vendor, name, version and CVE, about 1 KB each. Advised above 100,000
   * devices. The snapshot is rebuilt every 6 hours; a call reads the newest and starts none. A full export
   * now and then, weekly at most times, and `listSoftwareVulnerabilityChangesByMachine` in between is the
   * advised way.
   *
   * `GET /api/machines/SoftwareVulnerabilitiesExport`, effect: read. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
   * `AssetVulnerability` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities (read
   * 2025-11-04)
   */
  exportSoftwareVulnerabilities(
    query?: ExportSoftwareVulnerabilitiesQuery,
    options?: CallOptions,
  ): Promise<ExportFilesResponse>

  /**
   * List software without a CPE of all devices. One row per device, vendor, name and version, about 0.5 KB
   * each, of software without a CPE; nothing is known of its weaknesses or exposure. The path says
   * NoProductCode where that of the files says NonCpe. Advised below 100,000 devices; above that, use the
   * files. The present state only. Rows may hold further columns that come and go.
   *
   * `GET /api/machines/SoftwareInventoryNoProductCodeByMachine`, effect: read. Delegated: Software.Read.
   * Application: Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
   * `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-non-cpe-software-inventory (read
   * 2025-11-04)
   */
  listNonCpeSoftwareInventoryByMachine(
    query?: ListNonCpeSoftwareInventoryByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetNonCpeSoftware>

  /**
   * List secure configurations of all devices. How every device stands to every security setting: one row
   * per device and setting. Advised below 100,000 devices; above that, use the files. The present state
   * only. Rows may hold further columns that come and go.
   *
   * `GET /api/machines/SecureConfigurationsAssessmentByMachine`, effect: read. Delegated:
   * Vulnerability.Read. Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per
   * hour. Paging: `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-secure-config (read 2025-11-04)
   */
  listSecureConfigurationsByMachine(
    query?: ListSecureConfigurationsByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetConfiguration>

  /**
   * List the software of all devices. One row per device, vendor, name and version, about 0.5 KB each.
   * Only software with a CPE; the rest comes from `listNonCpeSoftwareInventoryByMachine`. Advised below
   * 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that
   * come and go.
   *
   * `GET /api/machines/SoftwareInventoryByMachine`, effect: read. Delegated: Software.Read. Application:
   * Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging: `@odata.nextLink`, at
   * most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-inventory (read
   * 2025-11-04)
   */
  listSoftwareInventoryByMachine(
    query?: ListSoftwareInventoryByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetSoftware>

  /**
   * List software vulnerabilities of all devices. One row per device, vendor, name, version and CVE, about
   * 1 KB each. Software without a CVE is listed too, with `cveId` null. Advised below 100,000 devices;
   * above that, use the files. The snapshot is rebuilt every 6 hours and tells the present state only.
   * Rows may hold further columns that come and go.
   *
   * `GET /api/machines/SoftwareVulnerabilitiesByMachine`, effect: read. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
   * `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities (read
   * 2025-11-04)
   */
  listSoftwareVulnerabilitiesByMachine(
    query?: ListSoftwareVulnerabilitiesByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetVulnerability>

  /**
   * List changes of software vulnerabilities. What became new, fixed or updated since `sinceTime`: one row
   * per device, vendor, name, version, CVE and time of the change. Changes are worked out every 6 hours,
   * after each full export. A device that moved to another device group comes twice, as Fixed under the
   * old group and as New under the new one; tell them apart by `id` and `rbacGroupId`. An upgrade that
   * stays exposed gives Fixed for the old version and New for the new one, with the same
   * `firstSeenTimestamp`.
   *
   * `GET /api/machines/SoftwareVulnerabilityChangesByMachine`, effect: read. Delegated:
   * Vulnerability.Read. Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per
   * hour. Paging: `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities (read
   * 2025-11-04)
   */
  listSoftwareVulnerabilityChangesByMachine(
    query: ListSoftwareVulnerabilityChangesByMachineQuery,
    options?: CallOptions,
  ): Pages<DeltaAssetVulnerability>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createAssessmentsClient(options: ClientOptions): AssessmentsResource {
  return createAssessmentsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createAssessmentsResource(shared: Caller): AssessmentsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/assessments'))
  return {
    exportInfoGathering: (query, options) => caller.record(exportInfoGathering, { query }, options),
    exportNonCpeSoftwareInventory: (query, options) =>
      caller.record(exportNonCpeSoftwareInventory, { query }, options),
    exportSecureConfigurations: (query, options) =>
      caller.record(exportSecureConfigurations, { query }, options),
    exportSoftwareInventory: (query, options) => caller.record(exportSoftwareInventory, { query }, options),
    exportSoftwareVulnerabilities: (query, options) =>
      caller.record(exportSoftwareVulnerabilities, { query }, options),
    listNonCpeSoftwareInventoryByMachine: (query, options) =>
      caller.pages(listNonCpeSoftwareInventoryByMachine, { query }, options),
    listSecureConfigurationsByMachine: (query, options) =>
      caller.pages(listSecureConfigurationsByMachine, { query }, options),
    listSoftwareInventoryByMachine: (query, options) =>
      caller.pages(listSoftwareInventoryByMachine, { query }, options),
    listSoftwareVulnerabilitiesByMachine: (query, options) =>
      caller.pages(listSoftwareVulnerabilitiesByMachine, { query }, options),
    listSoftwareVulnerabilityChangesByMachine: (query, options) =>
      caller.pages(listSoftwareVulnerabilityChangesByMachine, { query }, options),
  }
}
