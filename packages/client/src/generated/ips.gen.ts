// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Alert, InOrgIPStats, OperationTypes } from '@mde-kit/contract'
import { getIpStatistics, listIpAlerts } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `getIpStatistics`. */
export type GetIpStatisticsQuery = QueryOf<OperationTypes['getIpStatistics']>

/** Addresses that devices talked to. */
export interface IpsResource {
  /**
   * Get the statistics of an IP address. How many devices of the organisation connected to an address,
   * over at most 30 days. A valid address that is unknown answers 200 with a prevalence of 0, an invalid
   * one 400. The samples have IPv4 only; IPv6 is not mentioned.
   *
   * `GET /api/ips/{ip}/stats`, effect: read. Delegated: Ip.Read.All. Application: Ip.Read.All. Portal
   * role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429; own codes: InvalidIpAddress.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-ip-statistics (read 2025-12-11)
   */
  getStatistics(ip: string, query?: GetIpStatisticsQuery, options?: CallOptions): Promise<InOrgIPStats>

  /**
   * List the alerts of an IP address. Alerts that have to do with an address. A valid address that is
   * unknown has an empty list, an invalid one answers 400. Alerts on devices outside a signed-in user's
   * device groups are left out. The page says nothing of paging or of OData.
   *
   * `GET /api/ips/{ip}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
   * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429; own codes: InvalidIpAddress.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-ip-related-alerts (read 2025-12-11)
   */
  listAlerts(ip: string, options?: CallOptions): Pages<Alert>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createIpsClient(options: ClientOptions): IpsResource {
  return createIpsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createIpsResource(shared: Caller): IpsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/ips'))
  return {
    getStatistics: (ip, query, options) => caller.record(getIpStatistics, { path: { ip }, query }, options),
    listAlerts: (ip, options) => caller.pages(listIpAlerts, { path: { ip } }, options),
  }
}
