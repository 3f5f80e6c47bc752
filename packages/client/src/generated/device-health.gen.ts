// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { DeviceAvInfo, OperationTypes } from '@mde-kit/contract'
import { listDeviceAvHealth } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { EnumField, NumberField, TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listDeviceAvHealth`. */
export type ListDeviceAvHealthQuery = QueryOf<OperationTypes['listDeviceAvHealth'], ListDeviceAvHealthFields>

/** What `listDeviceAvHealth` can be filtered by. */
export interface ListDeviceAvHealthFields {
  /** Id of the device. 40 hexadecimal digits; the page calls it a GUID. */
  readonly machineId: TextField
  /** Name of the device. */
  readonly computerDnsName: TextField<null>
  /** Kind of operating system. Note the small letters. */
  readonly osKind: EnumField<DeviceAvInfo['osKind']>
  /** Operating system: Windows10 in the sample, "Windows 10" or macOS in the table. An open list. */
  readonly osPlatform: TextField<null>
  /** Its version, such as 10.0.19044.1865. */
  readonly osVersion: TextField<null>
  /**
   * A number as text: 0 active, 1 passive, 2 disabled, 3 other, 4 blocked by EDR, 5 passive audit. Empty
   * means other too.
   */
  readonly avMode: EnumField<DeviceAvInfo['avMode']>
  /** Version of the security intelligence. */
  readonly avSignatureVersion: TextField<null>
  /** Version of the engine. */
  readonly avEngineVersion: TextField<null>
  /** Version of the platform. */
  readonly avPlatformVersion: TextField<null>
  /** How the quick scan ended; empty where there was none. */
  readonly quickScanResult: EnumField<DeviceAvInfo['quickScanResult']>
  /** Its error, such as 0x80508023, or empty. */
  readonly quickScanError: TextField<null>
  /** How the full scan ended; empty where there was none. */
  readonly fullScanResult: EnumField<DeviceAvInfo['fullScanResult']>
  /** Its error, such as 0x80508023, or empty. */
  readonly fullScanError: TextField<null>
  /** Whether the security intelligence is up to date. A text, not a boolean. */
  readonly avIsSignatureUpToDate: EnumField<DeviceAvInfo['avIsSignatureUpToDate']>
  /** Whether the engine is up to date. A text, not a boolean. */
  readonly avIsEngineUpToDate: EnumField<DeviceAvInfo['avIsEngineUpToDate']>
  /** Whether the platform is up to date. A text, not a boolean. */
  readonly avIsPlatformUpToDate: EnumField<DeviceAvInfo['avIsPlatformUpToDate']>
  /** Id of the device group. */
  readonly rbacGroupId: NumberField<null>
}

/** State of the antivirus on devices. */
export interface DeviceHealthResource {
  /**
   * List the state of the antivirus on devices. How Defender Antivirus does on each device, as of now;
   * there is no history. A page holds only 20 devices unless asked otherwise, so send `$top`. With more
   * than 100000 devices the files of `exportInfoGathering` are advised, which need another permission.
   * Neither a portal role nor whether device groups limit what is seen is stated.
   *
   * `GET /api/deviceavinfo`, effect: read. Delegated: Machine.Read. Application: Machine.Read.All. Limits:
   * 30 calls per minute, 1000 calls per hour. Licence: Defender for Endpoint Plan 2 or Defender for
   * Business. Paging: `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
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
export function createDeviceHealthResource(shared: Caller): DeviceHealthResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/device-health'))
  return {
    listAvHealth: (query, options) => caller.pages(listDeviceAvHealth, { query }, options),
  }
}
