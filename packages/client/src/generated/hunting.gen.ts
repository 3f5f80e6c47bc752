// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  AdvancedQuery,
  AdvancedQueryResponse,
  HuntingQuery,
  HuntingQueryResults,
} from '@mde-kit/contract'
import { runAdvancedQuery, runHuntingQuery } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'

/** Queries over raw events. */
export interface HuntingResource {
  /**
   * Run a hunting query (being retired). Runs a KQL query over raw events of the last 30 days. 100000 rows
   * are a cut, not a page: nothing brings the rest, so narrow the time or use limit. Quotas hold for the
   * whole tenant. 429 means too many calls or too much running time, 10 minutes in an hour and 180 in a
   * day; the message says which. Wait longer than 200 seconds before giving a call up. Fewer tables than
   * in Microsoft Graph are there. A signed-in user sees devices of their own groups.
   *
   * `POST /api/advancedqueries/run`, effect: read. Delegated: AdvancedQuery.Read. Application:
   * AdvancedQuery.Read.All. Portal role: View Data. Limits: 45 calls per minute, 1500 calls per hour.
   * Licence: Not part of Defender for Business.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @deprecated Being retired since January 2026, as message MC1220762 tells; one source gives 1 February
   * 2027 as its end. It stops working then; Microsoft Graph takes its place. Use `runHuntingQuery`
   * instead.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/run-advanced-query-api (read 2026-07-28)
   */
  runAdvancedQuery(body: AdvancedQuery, options?: CallOptions): Promise<AdvancedQueryResponse>

  /**
   * Run a hunting query. Runs a KQL query over raw events by way of Microsoft Graph, with a token for
   * Graph. 100000 rows are a cut, not a page: nothing brings the rest, so narrow the time or use limit.
   * The tenant has a budget of processor time, by its size, that is filled up every 15 minutes; 429 means
   * too many calls or too much of it, and the message says which. A query that runs for more than three
   * minutes fails; users report 504 without a message. What a signed-in user must be allowed in the portal
   * is not documented.
   *
   * `POST /v1.0/security/runHuntingQuery`, effect: read. Delegated: ThreatHunting.Read.All. Application:
   * ThreatHunting.Read.All. Limits: 45 calls per minute.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/graph/api/security-security-runhuntingquery (read 2022-11-11)
   */
  runHuntingQuery(body: HuntingQuery, options?: CallOptions): Promise<HuntingQueryResults>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createHuntingClient(options: ClientOptions): HuntingResource {
  return createHuntingResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createHuntingResource(shared: Caller): HuntingResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/hunting'))
  return {
    runAdvancedQuery: (body, options) => caller.record(runAdvancedQuery, { body }, options),
    runHuntingQuery: (body, options) => caller.record(runHuntingQuery, { body }, options),
  }
}
