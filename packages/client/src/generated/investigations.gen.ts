// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Investigation, OperationTypes } from '@mde-kit/contract'
import { getInvestigation, listInvestigations } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { EnumField, InstantField, TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listInvestigations`. */
export type ListInvestigationsQuery = QueryOf<OperationTypes['listInvestigations'], ListInvestigationsFields>

/** What `listInvestigations` can be filtered by. */
export interface ListInvestigationsFields {
  /** When it started. UTC. */
  readonly startTime: InstantField<null>
  /** Id of the investigation. Digits as text here, though an alert has it as a number. */
  readonly id: TextField
  /** How far it has come. */
  readonly state: EnumField<Investigation['state']>
  /** Id of the device. */
  readonly machineId: TextField
  /** Alert that set it off. */
  readonly triggeringAlertId: TextField<null>
}

/** Automated investigations. */
export interface InvestigationsResource {
  /**
   * Get one investigation. Reads one automated investigation, by its own id or by the id of the alert that
   * set it off. Poll it after `startInvestigation`. What an unknown id answers is not documented.
   *
   * `GET /api/investigations/{id}`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
   * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-investigation-object (read 2025-11-11)
   */
  get(id: string, options?: CallOptions): Promise<Investigation>

  /**
   * List investigations. Automated investigations. How long they are kept is not documented, and no limit
   * by device group is stated. Needs an alert permission.
   *
   * `GET /api/investigations`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
   * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour. Paging: `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-investigation-collection (read 2025-11-11)
   */
  list(query?: ListInvestigationsQuery, options?: CallOptions): Pages<Investigation>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createInvestigationsClient(options: ClientOptions): InvestigationsResource {
  return createInvestigationsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createInvestigationsResource(shared: Caller): InvestigationsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/investigations'))
  return {
    get: (id, options) => caller.record(getInvestigation, { path: { id } }, options),
    list: (query, options) => caller.pages(listInvestigations, { query }, options),
  }
}
