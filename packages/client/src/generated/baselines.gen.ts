// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  AssetBaselineAssessment,
  BaselineConfiguration,
  BaselineProfile,
  ExportFilesResponse,
  OperationTypes,
} from '@mde-kit/contract'
import {
  exportBaselineCompliance,
  listBaselineComplianceByMachine,
  listBaselineConfigurations,
  listBaselineProfiles,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { BooleanField, NumberField, TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `exportBaselineCompliance`. */
export type ExportBaselineComplianceQuery = QueryOf<OperationTypes['exportBaselineCompliance']>

/** Query options of `listBaselineComplianceByMachine`. */
export type ListBaselineComplianceByMachineQuery = QueryOf<OperationTypes['listBaselineComplianceByMachine']>

/** Query options of `listBaselineConfigurations`. */
export type ListBaselineConfigurationsQuery = QueryOf<
  OperationTypes['listBaselineConfigurations'],
  ListBaselineConfigurationsFields
>

/** Query options of `listBaselineProfiles`. */
export type ListBaselineProfilesQuery = QueryOf<
  OperationTypes['listBaselineProfiles'],
  ListBaselineProfilesFields
>

/** What `listBaselineConfigurations` can be filtered by. */
export interface ListBaselineConfigurationsFields {
  /** Number in the benchmark, such as 9.3.9. */
  readonly id: TextField
  /** Group of the benchmark that it belongs to. */
  readonly category: TextField
  /** Name of the configuration. */
  readonly name: TextField
  /** Number in the Common Configuration Enumeration, such as CCE-35116-3. */
  readonly cce: TextField<null>
}

/** What `listBaselineProfiles` can be filtered by. */
export interface ListBaselineProfilesFields {
  /** Id of the profile, a GUID. */
  readonly id: TextField
  /** Name of the profile. */
  readonly name: TextField
  /** Operating system that it is for. */
  readonly operatingSystem: TextField
  /** Version of that operating system. */
  readonly operatingSystemVersion: TextField
  /** Whether the profile is active. */
  readonly status: BooleanField
  /** How many configurations were chosen. */
  readonly settingsNumber: NumberField
  /** Devices that meet every configuration. */
  readonly passedDevices: NumberField
  /** Devices that it applies to. */
  readonly totalDevices: NumberField
}

/** Compliance of devices with security baselines. */
export interface BaselinesResource {
  /**
   * Export baseline compliance to files. Links to files that hold how every device stands to the
   * baselines: one row per device, profile and configuration. Advised above 100,000 devices. The files
   * tell the present state only. The page states no permission for the files; those of the list are used.
   *
   * `GET /api/machines/BaselineComplianceAssessmentExport`, effect: read. Delegated:
   * SecurityBaselinesAssessment.Read. Application: SecurityBaselinesAssessment.Read.All. No page states
   * these permissions. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
   * `AssetBaselineAssessment` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/export-security-baseline-assessment (read
   * 2025-11-16)
   */
  exportCompliance(query?: ExportBaselineComplianceQuery, options?: CallOptions): Promise<ExportFilesResponse>

  /**
   * List the baseline compliance of all devices. How every device stands to the baselines: one row per
   * device, profile and configuration, about 1 KB each. Advised below 100,000 devices; above that, use the
   * files. The present state only. Rows may hold further columns that come and go.
   *
   * `GET /api/machines/baselineComplianceAssessmentByMachine`, effect: read. Delegated:
   * SecurityBaselinesAssessment.Read. Application: SecurityBaselinesAssessment.Read.All. Limits: 30 calls
   * per minute, 1000 calls per hour. Paging: `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/export-security-baseline-assessment (read
   * 2025-11-16)
   */
  listComplianceByMachine(
    query?: ListBaselineComplianceByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetBaselineAssessment>

  /**
   * List the configurations of baselines. What active baseline profiles ask of a device. `description`,
   * `rationale` and `remediation` hold HTML. The page states neither a permission nor a quota; the
   * permissions are those of the compliance lists.
   *
   * `GET /api/baselineConfigurations`, effect: read. Delegated: SecurityBaselinesAssessment.Read.
   * Application: SecurityBaselinesAssessment.Read.All. No page states these permissions. Paging:
   * `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see
   * https://learn.microsoft.com/defender-endpoint/api/get-security-baselines-assessment-configurations
   * (read 2025-11-16)
   */
  listConfigurations(
    query?: ListBaselineConfigurationsQuery,
    options?: CallOptions,
  ): Pages<BaselineConfiguration>

  /**
   * List baseline profiles. The baseline profiles that the tenant made, each with how many devices it
   * applies to and how many meet it. The page states neither a permission nor a quota; the permissions are
   * those of the compliance lists.
   *
   * `GET /api/baselineProfiles`, effect: read. Delegated: SecurityBaselinesAssessment.Read. Application:
   * SecurityBaselinesAssessment.Read.All. No page states these permissions. Paging: `@odata.nextLink`, at
   * most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-security-baselines-assessment-profiles
   * (read 2025-11-16)
   */
  listProfiles(query?: ListBaselineProfilesQuery, options?: CallOptions): Pages<BaselineProfile>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createBaselinesClient(options: ClientOptions): BaselinesResource {
  return createBaselinesResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createBaselinesResource(shared: Caller): BaselinesResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/baselines'))
  return {
    exportCompliance: (query, options) => caller.record(exportBaselineCompliance, { query }, options),
    listComplianceByMachine: (query, options) =>
      caller.pages(listBaselineComplianceByMachine, { query }, options),
    listConfigurations: (query, options) => caller.pages(listBaselineConfigurations, { query }, options),
    listProfiles: (query, options) => caller.pages(listBaselineProfiles, { query }, options),
  }
}
