// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  ImportIndicatorsResponse,
  Indicator,
  IndicatorBatchDelete,
  IndicatorImport,
  IndicatorSubmission,
  OperationTypes,
} from '@mde-kit/contract'
import {
  batchDeleteIndicators,
  createIndicator,
  deleteIndicator,
  importIndicators,
  listIndicators,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { BooleanField, EnumField, InstantField, TextField, TextsField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listIndicators`. */
export type ListIndicatorsQuery = QueryOf<OperationTypes['listIndicators'], ListIndicatorsFields>

/** What `listIndicators` can be filtered by. */
export interface ListIndicatorsFields {
  /** Friendly name that a block notification shows in place of the file or domain. */
  readonly application: TextField<null>
  /** Name to show for it. Documented only as a name that can be filtered on; captures have it. */
  readonly createdByDisplayName: TextField<null>
  /** When it stops to be in force; null for never. */
  readonly expirationTime: InstantField<null>
  /** Whether meeting it raises an alert. In no sample; captures have a boolean. */
  readonly generateAlert: BooleanField<null>
  /** Title of the alerts. */
  readonly title: TextField
  /** Device groups that it holds for, by name. Empty for all devices. */
  readonly rbacGroupNames: TextsField
  /** The same by id. In no sample; empty in captures. It cannot be submitted. */
  readonly rbacGroupIds: TextsField
  /** Hash, thumbprint, address, domain or URL. */
  readonly indicatorValue: TextField
  /** What the value is. */
  readonly indicatorType: EnumField<Indicator['indicatorType']>
  /** When it was submitted. UTC, with up to seven fraction digits. The name is odd, and so spelt. */
  readonly creationTimeDateTimeUtc: InstantField
  /** Who submitted it: name of the user, or object id of the app. */
  readonly createdBy: TextField
  /**
   * What to do where the value is met. Alert and AlertAndBlock were withdrawn in January 2022: in their
   * place came Audit with an alert, and BlockAndRemediate.
   */
  readonly action: EnumField<Indicator['action']>
  /** How bad an alert on it is. In every sample, though it may be left out when submitting. */
  readonly severity: EnumField<Indicator['severity']>
}

/** What to allow, watch or block: files, addresses, hosts, certificates. */
export interface IndicatorsResource {
  /**
   * Delete many indicators. Deletes up to 500 indicators by their ids; note the capitals in the path. 204
   * says that all of them were there and are gone. Whether anything was deleted when one id is unknown
   * (404) or out of reach (403) is not documented: list again. Nothing brings them back. The page names no
   * permission for users and no portal role.
   *
   * `POST /api/indicators/BatchDelete`, effect: irreversible. Delegated: not possible. Application:
   * Ti.ReadWrite or Ti.ReadWrite.All. Limits: 30 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/batch-delete-ti-indicators (read 2025-12-11)
   */
  batchDelete(body: IndicatorBatchDelete, options?: CallOptions): Promise<void>

  /**
   * Submit or change an indicator. Adds an indicator, or changes the one that is there; no other call
   * changes one. The answer is 200 either way, so the two cannot be told apart. The value is called the
   * identity of an indicator, yet captures show one value several times with different actions. Blocking
   * takes hold on every device that the groups allow, after a while: files in 15 minutes to 2 hours,
   * certificates within 3 hours, addresses and URLs within 48 hours, mostly in less than 2. What a tenant
   * that holds 15000 answers is not documented.
   *
   * `POST /api/indicators`, effect: disruptive. Delegated: Ti.ReadWrite. Application: Ti.ReadWrite or
   * Ti.ReadWrite.All. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/post-ti-indicator (read 2025-12-11)
   */
  create(body: IndicatorSubmission, options?: CallOptions): Promise<Indicator>

  /**
   * Delete an indicator. Takes the id, not the value; look it up with `listIndicators`. Nothing brings a
   * deleted indicator back, so keep a copy if it may have to be submitted again. The page names no
   * permission for users and no portal role.
   *
   * `DELETE /api/indicators/{id}`, effect: irreversible. Delegated: not possible. Application:
   * Ti.ReadWrite or Ti.ReadWrite.All. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/delete-ti-indicator-by-id (read 2025-12-11)
   */
  delete(id: string, options?: CallOptions): Promise<void>

  /**
   * Submit or change many indicators. As `createIndicator`, for up to 500 at once. 200 does not mean that
   * all went in: read `isFailed` of each result, and match results by the value. Split larger sets; only a
   * quota per minute is documented, and it is less than a third of that of `createIndicator`. No portal
   * role is stated.
   *
   * `POST /api/indicators/import`, effect: disruptive. Delegated: Ti.ReadWrite. Application: Ti.ReadWrite
   * or Ti.ReadWrite.All. Limits: 30 calls per minute.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429; own codes: MaximumBatchSizeExceeded.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/import-ti-indicators (read 2025-12-11)
   */
  import(body: IndicatorImport, options?: CallOptions): Promise<ImportIndicatorsResponse>

  /**
   * List indicators. Indicators that are in force; expired ones are left out. A tenant may hold 15000
   * while one call answers with at most 10000, so one page may not be all. An app with Ti.ReadWrite alone
   * is shown only what it submitted itself, and nothing says so; Ti.ReadWrite.All shows everything. No
   * call reads a single indicator: filter by `indicatorValue`. No portal role is stated.
   *
   * `GET /api/indicators`, effect: read. Delegated: Ti.ReadWrite. Application: Ti.ReadWrite or
   * Ti.ReadWrite.All. Limits: 100 calls per minute, 1500 calls per hour. Paging: `@odata.nextLink`, at
   * most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-ti-indicators-collection (read 2025-12-11)
   */
  list(query?: ListIndicatorsQuery, options?: CallOptions): Pages<Indicator>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createIndicatorsClient(options: ClientOptions): IndicatorsResource {
  return createIndicatorsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createIndicatorsResource(shared: Caller): IndicatorsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/indicators'))
  return {
    batchDelete: (body, options) => caller.empty(batchDeleteIndicators, { body }, options),
    create: (body, options) => caller.record(createIndicator, { body }, options),
    delete: (id, options) => caller.empty(deleteIndicator, { path: { id } }, options),
    import: (body, options) => caller.record(importIndicators, { body }, options),
    list: (query, options) => caller.pages(listIndicators, { query }, options),
  }
}
