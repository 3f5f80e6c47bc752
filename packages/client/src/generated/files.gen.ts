// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Alert, File, InOrgFileStats, Machine, OperationTypes } from '@mde-kit/contract'
import { getFile, getFileStatistics, listFileAlerts, listFileMachines } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `getFileStatistics`. */
export type GetFileStatisticsQuery = QueryOf<OperationTypes['getFileStatistics']>

/** Files that were seen on devices. */
export interface FilesResource {
  /**
   * Get one file. What is known of a file, by its SHA-1 or SHA-256. An unknown file answers 404, while the
   * lists of its alerts and devices are then empty. No limit by device group is stated.
   *
   * `GET /api/files/{id}`, effect: read. Delegated: File.Read.All. Application: File.Read.All. Portal
   * role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429; own codes: InvalidHashValue.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-file-information (read 2025-11-12)
   */
  get(id: string, options?: CallOptions): Promise<File>

  /**
   * Get the statistics of a file. How often a file was seen, in the organisation and in the world, over at
   * most 30 days. An unknown file answers 404, unlike the statistics of domains and addresses, which then
   * count 0. Which kinds of hash are taken is not documented; the sample sends a SHA-1.
   *
   * `GET /api/files/{id}/stats`, effect: read. Delegated: File.Read.All. Application: File.Read.All.
   * Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-file-statistics (read 2025-11-12)
   */
  getStatistics(id: string, query?: GetFileStatisticsQuery, options?: CallOptions): Promise<InOrgFileStats>

  /**
   * List the alerts of a file. Alerts that have to do with a file, by its SHA-1 alone. An unknown file has
   * an empty list. Alerts on devices outside a signed-in user's device groups are left out. Needs an alert
   * permission, not one for files. The page says nothing of paging or of OData.
   *
   * `GET /api/files/{id}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
   * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-file-related-alerts (read 2025-11-12)
   */
  listAlerts(id: string, options?: CallOptions): Pages<Alert>

  /**
   * List the devices of a file. Devices that a file has to do with, by its SHA-1 alone. An unknown file
   * has an empty list. Devices outside a signed-in user's device groups are left out. Needs a device
   * permission, not one for files. The page says nothing of paging or of OData.
   *
   * `GET /api/files/{id}/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-file-related-machines (read 2025-11-12)
   */
  listMachines(id: string, options?: CallOptions): Pages<Machine>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createFilesClient(options: ClientOptions): FilesResource {
  return createFilesResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createFilesResource(shared: Caller): FilesResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/files'))
  return {
    get: (id, options) => caller.record(getFile, { path: { id } }, options),
    getStatistics: (id, query, options) => caller.record(getFileStatistics, { path: { id }, query }, options),
    listAlerts: (id, options) => caller.pages(listFileAlerts, { path: { id } }, options),
    listMachines: (id, options) => caller.pages(listFileMachines, { path: { id } }, options),
  }
}
