// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  MachineReference,
  OperationTypes,
  PublicAssetVulnerabilityDto,
  Vulnerability,
} from '@mde-kit/contract'
import {
  getVulnerability,
  listVulnerabilities,
  listVulnerabilitiesByMachineAndSoftware,
  listVulnerabilityMachineReferences,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { EnumField, InstantField, NumberField, TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listVulnerabilities`. */
export type ListVulnerabilitiesQuery = QueryOf<
  OperationTypes['listVulnerabilities'],
  ListVulnerabilitiesFields
>

/** Query options of `listVulnerabilitiesByMachineAndSoftware`. */
export type ListVulnerabilitiesByMachineAndSoftwareQuery = QueryOf<
  OperationTypes['listVulnerabilitiesByMachineAndSoftware'],
  ListVulnerabilitiesByMachineAndSoftwareFields
>

/** What `listVulnerabilities` can be filtered by. */
export interface ListVulnerabilitiesFields {
  /** CVE number. */
  readonly id: TextField
  /** Title. The same as the id in every sample. */
  readonly name: TextField
  /** What it is about. May be written by a machine. */
  readonly description: TextField
  /** CVSS score of version 3. */
  readonly cvssV3: NumberField
  /** When it was made public. */
  readonly publishedOn: InstantField
  /** How bad it is. */
  readonly severity: EnumField<Vulnerability['severity']>
  /** When its record was last changed. */
  readonly updatedOn: InstantField
}

/** What `listVulnerabilitiesByMachineAndSoftware` can be filtered by. */
export interface ListVulnerabilitiesByMachineAndSoftwareFields {
  /**
   * Device, CVE, vendor, product, version and update, with `-_-` between them. The last part is empty
   * without an update, so the id can end in `-_-`.
   */
  readonly id: TextField
  /** CVE number. */
  readonly cveId: TextField
  /** Id of the device. */
  readonly machineId: TextField
  /** Number of the update that closes it, without the letters KB; null where there is none. */
  readonly fixingKbId: TextField<null>
  /** Name of the software. */
  readonly productName: TextField
  /** Version that is installed. */
  readonly productVersion: TextField
  /** How bad it is. The values are those of Vulnerability; this page lists none. */
  readonly severity: EnumField<PublicAssetVulnerabilityDto['severity']>
  /** Who publishes it. */
  readonly productVendor: TextField
}

/** Known weaknesses of installed software. */
export interface VulnerabilitiesResource {
  /**
   * Get one vulnerability. Reads one vulnerability by its CVE number. The sample has fewer fields than
   * that of the list. What an unknown number answers is not documented. Neither a portal role, a limit by
   * device group nor a quota is stated.
   *
   * `GET /api/vulnerabilities/{cveId}`, effect: read, preview. Delegated: Vulnerability.Read. Application:
   * Vulnerability.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-vulnerability-by-id (read 2020-12-18)
   */
  get(cveId: string, options?: CallOptions): Promise<Vulnerability>

  /**
   * List vulnerabilities. All vulnerabilities that affect the organisation. `$top` ends at 8000 here,
   * lower than in the lists beside it. Descriptions may be written by a machine and say so at their end.
   * Neither a portal role, a limit by device group nor a quota is stated.
   *
   * `GET /api/vulnerabilities`, effect: read, preview. Delegated: Vulnerability.Read. Application:
   * Vulnerability.Read.All. Paging: `@odata.nextLink`, at most 8000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-all-vulnerabilities (read 2020-12-18)
   */
  list(query?: ListVulnerabilitiesQuery, options?: CallOptions): Pages<Vulnerability>

  /**
   * List vulnerabilities by device and software. One row per device, version of a software and CVE, with
   * the update that closes it where there is one. This list gets very long; filter it. Neither a portal
   * role, a limit by device group nor a quota is stated.
   *
   * `GET /api/vulnerabilities/machinesVulnerabilities`, effect: read. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-all-vulnerabilities-by-machines (read
   * 2025-11-16)
   */
  listByMachineAndSoftware(
    query?: ListVulnerabilitiesByMachineAndSoftwareQuery,
    options?: CallOptions,
  ): Pages<PublicAssetVulnerabilityDto>

  /**
   * List the devices that a vulnerability affects. Short records of four fields; read the rest with
   * `getMachine`. The permission is one for vulnerabilities; none for devices is named. No paging, portal
   * role, limit by device group or quota is stated.
   *
   * `GET /api/vulnerabilities/{cveId}/machineReferences`, effect: read, preview. Delegated:
   * Vulnerability.Read. Application: Vulnerability.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machines-by-vulnerability (read 2025-11-16)
   */
  listMachineReferences(cveId: string, options?: CallOptions): Pages<MachineReference>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createVulnerabilitiesClient(options: ClientOptions): VulnerabilitiesResource {
  return createVulnerabilitiesResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createVulnerabilitiesResource(shared: Caller): VulnerabilitiesResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/vulnerabilities'))
  return {
    get: (cveId, options) => caller.record(getVulnerability, { path: { cveId } }, options),
    list: (query, options) => caller.pages(listVulnerabilities, { query }, options),
    listByMachineAndSoftware: (query, options) =>
      caller.pages(listVulnerabilitiesByMachineAndSoftware, { query }, options),
    listMachineReferences: (cveId, options) =>
      caller.pages(listVulnerabilityMachineReferences, { path: { cveId } }, options),
  }
}
