// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Alert, InOrgDomainStats, Machine, OperationTypes } from '@mde-kit/contract'
import { getDomainStatistics, listDomainAlerts, listDomainMachines } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `getDomainStatistics`. */
export type GetDomainStatisticsQuery = QueryOf<OperationTypes['getDomainStatistics']>

/** Hosts that devices talked to. */
export interface DomainsResource {
  /**
   * Get the statistics of a domain. How often devices of the organisation talked to a domain, over at most
   * 30 days. An unknown domain answers 200 with a prevalence of 0. The permission is the one for URLs.
   *
   * `GET /api/domains/{domain}/stats`, effect: read. Delegated: Url.Read.All or URL.Read.All. Application:
   * Url.Read.All or URL.Read.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-domain-statistics (read 2025-11-11)
   */
  getStatistics(
    domain: string,
    query?: GetDomainStatisticsQuery,
    options?: CallOptions,
  ): Promise<InOrgDomainStats>

  /**
   * List the alerts of a domain. Alerts that have to do with a domain, reaching back as far as the tenant
   * keeps data, judged by the last update of each alert. An unknown domain has an empty list. Alerts on
   * devices outside a signed-in user's device groups are left out. The page says nothing of paging or of
   * OData.
   *
   * `GET /api/domains/{domain}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite.
   * Application: Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429; own codes: InvalidDomainName.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-domain-related-alerts (read 2025-11-11)
   */
  listAlerts(domain: string, options?: CallOptions): Pages<Alert>

  /**
   * List the devices of a domain. Devices that talked to a domain or that it talked to, reaching back as
   * far as the tenant keeps data, judged by the last update of each device. At most 500 devices come, and
   * no way to get at the rest is documented; hunt for them instead. An unknown domain has an empty list.
   * Devices outside a signed-in user's device groups are left out.
   *
   * `GET /api/domains/{domain}/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-domain-related-machines (read 2025-11-11)
   */
  listMachines(domain: string, options?: CallOptions): Pages<Machine>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createDomainsClient(options: ClientOptions): DomainsResource {
  return createDomainsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createDomainsResource(shared: Caller): DomainsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/domains'))
  return {
    getStatistics: (domain, query, options) =>
      caller.record(getDomainStatistics, { path: { domain }, query }, options),
    listAlerts: (domain, options) => caller.pages(listDomainAlerts, { path: { domain } }, options),
    listMachines: (domain, options) => caller.pages(listDomainMachines, { path: { domain } }, options),
  }
}
