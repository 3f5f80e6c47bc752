// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  DeviceAuthenticatedScanAgent,
  DeviceAuthenticatedScanDefinition,
  OperationTypes,
  ScanAgentAnswer,
  ScanDefinitionCreation,
  ScanDefinitionDeletion,
  ScanDefinitionUpdate,
  ScanHistoryByDefinition,
  ScanHistoryByDefinitionQuery,
  ScanHistoryBySession,
  ScanHistoryBySessionQuery,
} from '@mde-kit/contract'
import {
  createScanDefinition,
  deleteScanDefinitions,
  getScanAgent,
  getScanHistoryByDefinition,
  getScanHistoryBySession,
  listScanAgents,
  listScanDefinitions,
  updateScanDefinition,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `getScanHistoryByDefinition`. */
export type GetScanHistoryByDefinitionQuery = QueryOf<OperationTypes['getScanHistoryByDefinition']>

/** Scans of network devices that sign in to them. */
export interface AuthenticatedScansResource {
  /**
   * Add a scan definition. Sets up a scan that signs in to network devices. The scanner must be a device
   * that was seen within the tenant's retention time. The body holds credentials: do not log it. The
   * answer is 200, not 201, and leaves the credentials out. What a repeat does is not documented; take it
   * as a second scan.
   *
   * `POST /api/DeviceAuthenticatedScanDefinitions`, effect: write, preview. Delegated: Machine.ReadWrite.
   * Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition (read 2025-11-10)
   */
  createDefinition(
    body: ScanDefinitionCreation,
    options?: CallOptions,
  ): Promise<DeviceAuthenticatedScanDefinition>

  /**
   * Delete scan definitions. Deletes every scan named; it is the only way to delete, even for one. Nothing
   * brings a scan back, and its credentials cannot be counted on to be read beforehand. The answer, the
   * largest batch, unknown ids and a repeat are not documented.
   *
   * `POST /api/DeviceAuthenticatedScanDefinitions/BatchDelete`, effect: irreversible, preview. Delegated:
   * Machine.ReadWrite. Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits:
   * 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition (read 2025-11-10)
   */
  deleteDefinitions(body: ScanDefinitionDeletion, options?: CallOptions): Promise<void>

  /**
   * Get one scan agent. Reads one agent. In the sample it comes as the only element of `value`; the
   * context of that sample promises a bare agent, so look for both. One of the two portal roles is enough.
   *
   * `GET /api/DeviceAuthenticatedScanAgents/{id}`, effect: read, preview. Delegated: Machine.Read.
   * Application: Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-agent-details (read 2025-11-10)
   */
  getAgent(id: string, options?: CallOptions): Promise<ScanAgentAnswer>

  /**
   * Get the scan history by definition. When the named scans last ran and how that went. It only reads,
   * though it is a POST. `$top` and `$skip` go into the address and count sessions. One of the two portal
   * roles is enough.
   *
   * `POST /api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId`, effect: read,
   * preview. Delegated: Machine.Read. Application: Machine.Read.All. Portal role: View Data, TvmViewData.
   * Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-definition (read
   * 2025-11-10)
   */
  getHistoryByDefinition(
    body: ScanHistoryByDefinitionQuery,
    query?: GetScanHistoryByDefinitionQuery,
    options?: CallOptions,
  ): Pages<ScanHistoryByDefinition>

  /**
   * Get the scan history by session. What the named sessions scanned, target by target. It only reads,
   * though it is a POST. No page says where the id of a session is to be had. One of the two portal roles
   * is enough.
   *
   * `POST /api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId`, effect: read, preview.
   * Delegated: Machine.Read. Application: Machine.Read.All. Portal role: View Data, TvmViewData. Limits:
   * 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-session (read 2025-11-10)
   */
  getHistoryBySession(body: ScanHistoryBySessionQuery, options?: CallOptions): Pages<ScanHistoryBySession>

  /**
   * List scan agents. Devices that can scan others. One of the two portal roles is enough. No paging or
   * OData option is stated.
   *
   * `GET /api/DeviceAuthenticatedScanAgents`, effect: read, preview. Delegated: Machine.Read. Application:
   * Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-all-scan-agents (read 2025-11-10)
   */
  listAgents(options?: CallOptions): Pages<DeviceAuthenticatedScanAgent>

  /**
   * List scan definitions. Every scan that was set up. The sample shows credentials in clear text: do not
   * log the answer. One of the two portal roles is enough. No paging or OData option is stated.
   *
   * `GET /api/DeviceAuthenticatedScanDefinitions`, effect: read, preview. Delegated: Machine.Read.
   * Application: Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-all-scan-definitions (read 2025-11-10)
   */
  listDefinitions(options?: CallOptions): Pages<DeviceAuthenticatedScanDefinition>

  /**
   * Update a scan definition. Changes a scan. Documented by a sample alone, which sends every field;
   * whether a field that is left out keeps its value is not said, save that the credentials may be left
   * out. Nor is it said what a repeat does. The body may hold credentials: do not log it.
   *
   * `PATCH /api/DeviceAuthenticatedScanDefinitions/{id}`, effect: write, preview. Delegated:
   * Machine.ReadWrite. Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits:
   * 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition (read 2025-11-10)
   */
  updateDefinition(
    id: string,
    body: ScanDefinitionUpdate,
    options?: CallOptions,
  ): Promise<DeviceAuthenticatedScanDefinition>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createAuthenticatedScansClient(options: ClientOptions): AuthenticatedScansResource {
  return createAuthenticatedScansResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createAuthenticatedScansResource(shared: Caller): AuthenticatedScansResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/authenticated-scans'))
  return {
    createDefinition: (body, options) => caller.record(createScanDefinition, { body }, options),
    deleteDefinitions: (body, options) => caller.empty(deleteScanDefinitions, { body }, options),
    getAgent: (id, options) => caller.record(getScanAgent, { path: { id } }, options),
    getHistoryByDefinition: (body, query, options) =>
      caller.pages(getScanHistoryByDefinition, { body, query }, options),
    getHistoryBySession: (body, options) => caller.pages(getScanHistoryBySession, { body }, options),
    listAgents: (options) => caller.pages(listScanAgents, {}, options),
    listDefinitions: (options) => caller.pages(listScanDefinitions, {}, options),
    updateDefinition: (id, body, options) =>
      caller.record(updateScanDefinition, { path: { id }, body }, options),
  }
}
