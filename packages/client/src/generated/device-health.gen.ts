// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { DeviceAvInfo, OperationTypes } from '@mde-kit/contract'
import { listDeviceAvHealth } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listDeviceAvHealth`. */
export type ListDeviceAvHealthQuery = QueryOf<OperationTypes['listDeviceAvHealth']>

/** State of the antivirus on devices. */
export interface DeviceHealthResource {
  /**
   * List the state of the antivirus on devices. How Defender Antivirus does on each device, as of now;
   * there is no history. A page holds only 20 devices unless asked otherwise, so send `$top`. With more
   * than 100000 devices the files of `exportInfoGathering` are advised, which need another permission.
   * Neither a portal role nor whether device groups limit what is seen is stated.
   *
   * `GET /api/deviceavinfo`, effect: read. Delegated: Machine.Read. Application: Machine.Read.All. Limits:
   * 30 calls per minute, 1000 calls per hour.
   *
   * @see
   * https://learn.microsoft.com/defender-endpoint/api/device-health-export-antivirus-health-report-api
   * (read 2026-02-05)
   */
  listAvHealth(query?: ListDeviceAvHealthQuery, options?: CallOptions): Pages<DeviceAvInfo>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createDeviceHealthClient(options: ClientOptions): DeviceHealthResource {
  return createDeviceHealthResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createDeviceHealthResource(caller: Caller): DeviceHealthResource {
  return {
    listAvHealth: (query, options) => caller.pages(listDeviceAvHealth, { query }, options),
  }
}
