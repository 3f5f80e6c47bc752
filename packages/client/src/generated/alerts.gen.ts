// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  Alert,
  AlertBatchUpdate,
  AlertByReference,
  AlertUpdate,
  Domain,
  File,
  Ip,
  Machine,
  OperationTypes,
  User,
} from '@mde-kit/contract'
import {
  batchUpdateAlerts,
  createAlertByReference,
  getAlert,
  getAlertMachine,
  getAlertUser,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
  listAlerts,
  updateAlert,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { EnumField, InstantField, NumberField, TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listAlerts`. */
export type ListAlertsQuery = QueryOf<OperationTypes['listAlerts'], ListAlertsFields>

/** What `listAlerts` can be filtered by. */
export interface ListAlertsFields {
  /** When the alert was made. UTC, with up to seven fraction digits. */
  readonly alertCreationTime: InstantField<null>
  /** Latest change to the alert. UTC. */
  readonly lastUpdateTime: InstantField<null>
  /** Incident that the alert is part of. */
  readonly incidentId: NumberField<null>
  /** Automated investigation of the alert. A number here, though the id of an investigation is text. */
  readonly investigationId: NumberField<null>
  /** Opaque. Several shapes exist, such as da637308392288907382_-880718168. */
  readonly id: TextField
  /** Who works on it; null when nobody does. Not always an e-mail address. */
  readonly assignedTo: TextField<null>
  /** What raised the alert, such as WindowsDefenderAv or WindowsDefenderAtp. An open list. */
  readonly detectionSource: TextField
  /** Latest event on the device that led to the alert. */
  readonly lastEventTime: InstantField<null>
  /** How far the work on it has come. Unknown is never sent, only read. */
  readonly status: EnumField<Alert['status']>
  /** How bad it is. Note the capital S in UnSpecified. */
  readonly severity: EnumField<Alert['severity']>
  /** Kind of threat, such as SuspiciousActivity or Execution. An open list. */
  readonly category: TextField
}

/** What Defender for Endpoint found. */
export interface AlertsResource {
  /**
   * Update many alerts. Makes the same change to every alert named. A success has no body at all, so
   * nothing says which alerts were changed; the largest batch, unknown ids and partial failure are not
   * documented. A repeat with a comment adds it again. The quota is a tenth of the usual one per minute.
   *
   * `POST /api/alerts/batchUpdate`, effect: write. Delegated: Alert.ReadWrite. Application:
   * Alert.ReadWrite.All. Portal role: Alerts investigation. Limits: 10 calls per minute, 500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts (read 2025-11-24)
   */
  batchUpdate(body: AlertBatchUpdate, options?: CallOptions): Promise<void>

  /**
   * Create an alert from an event. Makes an alert out of an event found by advanced hunting. The event is
   * named by `eventTime`, `machineId` and `reportId` together; take all three over unchanged. Where the
   * device has an open alert of that title, no second one is made; so two calls leave one alert or, once
   * the first is closed, two. An automated investigation starts on the device. The answer is 200, not 201,
   * and only a quota per minute is documented.
   *
   * `POST /api/alerts/CreateAlertByReference`, effect: write. Delegated: Alert.ReadWrite. Application:
   * Alert.ReadWrite.All. Portal role: Alerts investigation. Limits: 15 calls per minute.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/create-alert-by-reference (read 2025-11-11)
   */
  createByReference(body: AlertByReference, options?: CallOptions): Promise<Alert>

  /**
   * Get one alert. Reads one alert, with its `evidence` filled in unasked, unlike in lists. Alerts are
   * kept for the tenant's retention time, counted from their last update.
   *
   * `GET /api/alerts/{id}`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
   * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-info-by-id (read 2025-11-24)
   */
  get(id: string, options?: CallOptions): Promise<Alert>

  /**
   * Get the device of an alert. An alert belongs to one device; this reads it. Needs a device permission,
   * not an alert permission.
   *
   * `GET /api/alerts/{id}/machine`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-machine-info (read
   * 2025-11-04)
   */
  getMachine(id: string, options?: CallOptions): Promise<Machine>

  /**
   * Get the user of an alert. An alert has one user or none. 404 with ResourceNotFound is also the usual
   * answer for an alert without a user. The permission is the one of Defender for Endpoint, not that of
   * the same name in Microsoft Graph.
   *
   * `GET /api/alerts/{id}/user`, effect: read. Delegated: User.Read.All. Application: User.Read.All.
   * Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-user-info (read 2025-11-04)
   */
  getUser(id: string, options?: CallOptions): Promise<User>

  /**
   * List the domains of an alert. Host names that the alert has to do with. The permission is the one for
   * URLs, not one for alerts. What an alert without domains answers is not documented; 404 is said of an
   * unknown alert only.
   *
   * `GET /api/alerts/{id}/domains`, effect: read. Delegated: Url.Read.All or URL.Read.All. Application:
   * Url.Read.All or URL.Read.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-domain-info (read 2025-11-24)
   */
  listDomains(id: string, options?: CallOptions): Pages<Domain>

  /**
   * List the files of an alert. Files that the alert has to do with, with their prevalence and signature.
   * What an alert without files answers is not documented.
   *
   * `GET /api/alerts/{id}/files`, effect: read. Delegated: File.Read.All. Application: File.Read.All.
   * Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-files-info (read 2025-11-11)
   */
  listFiles(id: string, options?: CallOptions): Pages<File>

  /**
   * List the IP addresses of an alert. IP addresses that the alert has to do with.
   *
   * `GET /api/alerts/{id}/ips`, effect: read. Delegated: Ip.Read.All. Application: Ip.Read.All. Portal
   * role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-ip-info (read 2025-11-24)
   */
  listIps(id: string, options?: CallOptions): Pages<Ip>

  /**
   * List alerts. Reaches back as far as the tenant keeps data, judged by the last update of each alert.
   * `evidence` is empty unless it is expanded. Alerts on devices outside a signed-in user's device groups
   * are left out silently. Only endpoint alerts are listed; those of the other Defender products are in
   * Microsoft Graph.
   *
   * `GET /api/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application: Alert.Read.All
   * or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   * Paging: `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-alerts (read 2025-11-04)
   */
  list(query?: ListAlertsQuery, options?: CallOptions): Pages<Alert>

  /**
   * Update one alert. Changes the fields that are sent and keeps the others, save for those that follow
   * from the change. Send only what changes. A comment is always added, never replaced, so a repeat with a
   * comment adds it again. Only alerts that `listAlerts` can return can be changed. Whether the answer
   * carries `evidence` is not documented.
   *
   * `PATCH /api/alerts/{id}`, effect: write. Delegated: Alert.ReadWrite. Application: Alert.ReadWrite.All.
   * Portal role: Alerts investigation. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/update-alert (read 2025-11-24)
   */
  update(id: string, body: AlertUpdate, options?: CallOptions): Promise<Alert>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createAlertsClient(options: ClientOptions): AlertsResource {
  return createAlertsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createAlertsResource(shared: Caller): AlertsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/alerts'))
  return {
    batchUpdate: (body, options) => caller.empty(batchUpdateAlerts, { body }, options),
    createByReference: (body, options) => caller.record(createAlertByReference, { body }, options),
    get: (id, options) => caller.record(getAlert, { path: { id } }, options),
    getMachine: (id, options) => caller.record(getAlertMachine, { path: { id } }, options),
    getUser: (id, options) => caller.record(getAlertUser, { path: { id } }, options),
    listDomains: (id, options) => caller.pages(listAlertDomains, { path: { id } }, options),
    listFiles: (id, options) => caller.pages(listAlertFiles, { path: { id } }, options),
    listIps: (id, options) => caller.pages(listAlertIps, { path: { id } }, options),
    list: (query, options) => caller.pages(listAlerts, { query }, options),
    update: (id, body, options) => caller.record(updateAlert, { path: { id }, body }, options),
  }
}
