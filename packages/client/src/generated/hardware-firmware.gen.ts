// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AssetHardwareFirmware, ExportFilesResponse, OperationTypes } from '@mde-kit/contract'
import { exportHardwareFirmware, listHardwareFirmwareByMachine } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `exportHardwareFirmware`. */
export type ExportHardwareFirmwareQuery = QueryOf<OperationTypes['exportHardwareFirmware']>

/** Query options of `listHardwareFirmwareByMachine`. */
export type ListHardwareFirmwareByMachineQuery = QueryOf<OperationTypes['listHardwareFirmwareByMachine']>

/** Hardware and firmware of devices. */
export interface HardwareFirmwareResource {
  /**
   * Export hardware and firmware to files. Links to files that hold the hardware and firmware of every
   * device: one row per device, type and name of a component, about 1 KB each. Advised above 100,000
   * devices. The files tell the present state only.
   *
   * `GET /api/machines/HardwareFirmwareInventoryExport`, effect: read. Delegated: Software.Read.
   * Application: Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
   * `AssetHardwareFirmware` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/export-firmware-hardware-assessment (read
   * 2025-01-22)
   */
  export(query?: ExportHardwareFirmwareQuery, options?: CallOptions): Promise<ExportFilesResponse>

  /**
   * List the hardware and firmware of all devices. One row per device, type and name of a component, about
   * 1 KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may
   * hold further columns that come and go.
   *
   * `GET /api/machines/HardwareFirmwareInventoryByMachine`, effect: read. Delegated: Software.Read.
   * Application: Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
   * `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/export-firmware-hardware-assessment (read
   * 2025-01-22)
   */
  listByMachine(
    query?: ListHardwareFirmwareByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetHardwareFirmware>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createHardwareFirmwareClient(options: ClientOptions): HardwareFirmwareResource {
  return createHardwareFirmwareResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createHardwareFirmwareResource(shared: Caller): HardwareFirmwareResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/hardware-firmware'))
  return {
    export: (query, options) => caller.record(exportHardwareFirmware, { query }, options),
    listByMachine: (query, options) => caller.pages(listHardwareFirmwareByMachine, { query }, options),
  }
}
