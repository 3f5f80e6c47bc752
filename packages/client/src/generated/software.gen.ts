// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  Distribution,
  MachineReference,
  OperationTypes,
  PublicProductFixDto,
  Software,
  Vulnerability,
} from '@mde-kit/contract'
import {
  getSoftware,
  listSoftware,
  listSoftwareDistributions,
  listSoftwareMachineReferences,
  listSoftwareMissingKbs,
  listSoftwareVulnerabilities,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listSoftware`. */
export type ListSoftwareQuery = QueryOf<OperationTypes['listSoftware'], ListSoftwareFields>

/** What `listSoftware` can be filtered by. */
export interface ListSoftwareFields {
  /** Vendor and name with `-_-` between them, such as microsoft-_-edge. */
  readonly id: TextField
  /** Name of the software. */
  readonly name: TextField
  /** Who publishes it. */
  readonly vendor: TextField
}

/** Software inventory. */
export interface SoftwareResource {
  /**
   * Get one software. Reads one software by its id, such as microsoft-_-edge. What an unknown id answers
   * is not documented. Neither a portal role, a limit by device group nor a quota is stated.
   *
   * `GET /api/Software/{id}`, effect: read, preview. Delegated: Software.Read. Application:
   * Software.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-software-by-id (read 2025-11-16)
   */
  get(id: string, options?: CallOptions): Promise<Software>

  /**
   * List software. All software that was found on the organisation's devices, with figures over all of
   * them. Note the capital S in the path. Neither a portal role, a limit by device group nor a quota is
   * stated.
   *
   * `GET /api/Software`, effect: read. Delegated: Software.Read. Application: Software.Read.All. Paging:
   * `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-software (read 2025-11-16)
   */
  list(query?: ListSoftwareQuery, options?: CallOptions): Pages<Software>

  /**
   * List the versions of a software. How often each version is installed and how many vulnerabilities it
   * has. No paging, portal role, limit by device group or quota is stated.
   *
   * `GET /api/Software/{id}/distributions`, effect: read, preview. Delegated: Software.Read. Application:
   * Software.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-software-ver-distribution (read 2025-11-16)
   */
  listDistributions(id: string, options?: CallOptions): Pages<Distribution>

  /**
   * List the devices that have a software. Short records of four fields; read the rest with `getMachine`.
   * No paging, portal role, limit by device group or quota is stated.
   *
   * `GET /api/Software/{id}/machineReferences`, effect: read, preview. Delegated: Software.Read.
   * Application: Software.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machines-by-software (read 2025-11-16)
   */
  listMachineReferences(id: string, options?: CallOptions): Pages<MachineReference>

  /**
   * List the updates that a software lacks. Security updates of a software that devices do not have yet.
   * Note the last part of the path, all in lower case. No paging, portal role, limit by device group or
   * quota is stated.
   *
   * `GET /api/Software/{id}/getmissingkbs`, effect: read. Delegated: Software.Read. Application:
   * Software.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-missing-kbs-software (read 2025-11-16)
   */
  listMissingKbs(id: string, options?: CallOptions): Pages<PublicProductFixDto>

  /**
   * List the vulnerabilities of a software. Known vulnerabilities of the installed software. Needs a
   * vulnerability permission, though the path is one of software. No paging, portal role, limit by device
   * group or quota is stated.
   *
   * `GET /api/Software/{id}/vulnerabilities`, effect: read, preview. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-vuln-by-software (read 2025-11-16)
   */
  listVulnerabilities(id: string, options?: CallOptions): Pages<Vulnerability>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createSoftwareClient(options: ClientOptions): SoftwareResource {
  return createSoftwareResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createSoftwareResource(shared: Caller): SoftwareResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/software'))
  return {
    get: (id, options) => caller.record(getSoftware, { path: { id } }, options),
    list: (query, options) => caller.pages(listSoftware, { query }, options),
    listDistributions: (id, options) => caller.pages(listSoftwareDistributions, { path: { id } }, options),
    listMachineReferences: (id, options) =>
      caller.pages(listSoftwareMachineReferences, { path: { id } }, options),
    listMissingKbs: (id, options) => caller.pages(listSoftwareMissingKbs, { path: { id } }, options),
    listVulnerabilities: (id, options) =>
      caller.pages(listSoftwareVulnerabilities, { path: { id } }, options),
  }
}
