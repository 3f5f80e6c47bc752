// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { DeviceAvInfo } from '@mde-kit/contract'
import { listDeviceAvHealth } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'

import { type QueryOf, toWireQuery } from '../call/query.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listDeviceAvHealth`. */
export type ListDeviceAvHealthQuery = QueryOf<'listDeviceAvHealth'>

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

/** Binds the methods of DeviceHealthResource to a caller. */
export function createDeviceHealthResource(caller: Caller): DeviceHealthResource {
  return {
    listAvHealth: (query = {}, options) =>
      caller.pages(
        listDeviceAvHealth,
        (raw, init) => raw.GET('/api/deviceavinfo', { ...init, params: { query: toWireQuery(query) } }),
        options,
      ),
  }
}
