// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { EdmString, MachineAction, MachineActionCancellation, OperationTypes } from '@mde-kit/contract'
import {
  cancelMachineAction,
  getLiveResponseResult,
  getMachineAction,
  getPackageSasUri,
  listMachineActions,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { EnumField, InstantField, TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listMachineActions`. */
export type ListMachineActionsQuery = QueryOf<OperationTypes['listMachineActions'], ListMachineActionsFields>

/** What `listMachineActions` can be filtered by. */
export interface ListMachineActionsFields {
  /** Id of the action. A GUID in nearly every sample. */
  readonly id: TextField
  /**
   * How far it has come; the last four are final. Note the capital O in TimeOut and the two l in
   * Cancelled.
   */
  readonly status: EnumField<MachineAction['status']>
  /** Id of the device. */
  readonly machineId: TextField
  /** What is to be done. No value is documented for containing a device. */
  readonly type: EnumField<MachineAction['type']>
  /** User or app that asked for it. */
  readonly requestor: TextField
  /** When it was asked for. UTC, with up to seven fraction digits. */
  readonly creationDateTimeUtc: InstantField
}

/** Response actions sent to devices and how far they have come. */
export interface MachineActionsResource {
  /**
   * Cancel a machine action. Stops an action that is not yet in a final status; what a final one answers
   * is not documented, so a repeat is not known to be safe. Any of the seven action permissions is named
   * as enough, yet most likely the one that fits the type of the action is needed. Neither a portal role
   * nor a limit by device group is stated.
   *
   * `POST /api/machineactions/{id}/cancel`, effect: write, preview. Delegated: Machine.Scan or
   * Machine.CollectForensics or Machine.StopAndQuarantine or Machine.RestrictExecution or Machine.Isolate
   * or Machine.Offboard or Machine.LiveResponse. Application: Machine.Scan or Machine.CollectForensics or
   * Machine.StopAndQuarantine or Machine.RestrictExecution or Machine.Isolate or Machine.Offboard or
   * Machine.LiveResponse. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/cancel-machine-action (read 2025-11-13)
   */
  cancel(id: string, body: MachineActionCancellation, options?: CallOptions): Promise<MachineAction>

  /**
   * Get the link to the result of a live response command. Answers with the address of what a command
   * brought: the file for GetFile, a LiveResponseScriptResult for RunScript, nothing for PutFile. Ask for
   * commands with the status Completed; what an unfinished or failed one answers is not documented. The
   * link works for 30 minutes, and a new one can be had without running the command again. It leads to
   * another host with the secret in the address: send no token there, and keep it out of logs.
   *
   * `GET /api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={commandIndex})`, effect: read,
   * preview. Delegated: Machine.LiveResponse. Application: Machine.Read.All or Machine.ReadWrite.All.
   * Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-live-response-result (read 2025-11-13)
   */
  getLiveResponseResult(id: string, commandIndex: number, options?: CallOptions): Promise<EdmString>

  /**
   * Get one machine action. Says how far an action has come. Poll it after every action, several seconds
   * apart: 1500 calls an hour are one each 2.4 seconds, for all callers together. Final statuses are
   * Succeeded, Failed, TimeOut and Cancelled.
   *
   * `GET /api/machineactions/{id}`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machineaction-object (read 2025-11-13)
   */
  get(id: string, options?: CallOptions): Promise<MachineAction>

  /**
   * Get the link to an investigation package. Answers with the address of the package that
   * `collectInvestigationPackage` made. 404 also means that the collection is not finished, so read the
   * action with `getMachineAction` until it has succeeded and call this once: the quota is only 2 a minute
   * and 120 an hour. The text of the answer has quotes of its own around the address; take one pair off.
   * The link lasts a short time that is not stated. It leads to another host with the secret in the
   * address: send no token there, and keep it out of logs.
   *
   * `GET /api/machineactions/{id}/getPackageUri`, effect: read. Delegated: Machine.CollectForensics.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: Alerts investigation. Limits: 2
   * calls per minute, 120 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-package-sas-uri (read 2024-04-17)
   */
  getPackageSasUri(id: string, options?: CallOptions): Promise<EdmString>

  /**
   * List machine actions. Response actions sent to devices. Live response sessions started in the portal
   * are left out; those started through the API are in. How long actions are kept, and whether device
   * groups limit what is seen, is not documented. Compare enum values as quoted text in `$filter`.
   *
   * `GET /api/machineactions`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
   * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour. Paging: `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection (read 2025-11-13)
   */
  list(query?: ListMachineActionsQuery, options?: CallOptions): Pages<MachineAction>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createMachineActionsClient(options: ClientOptions): MachineActionsResource {
  return createMachineActionsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createMachineActionsResource(shared: Caller): MachineActionsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/machine-actions'))
  return {
    cancel: (id, body, options) => caller.record(cancelMachineAction, { path: { id }, body }, options),
    getLiveResponseResult: (id, commandIndex, options) =>
      caller.record(getLiveResponseResult, { path: { id, commandIndex } }, options),
    get: (id, options) => caller.record(getMachineAction, { path: { id } }, options),
    getPackageSasUri: (id, options) => caller.record(getPackageSasUri, { path: { id } }, options),
    list: (query, options) => caller.pages(listMachineActions, { query }, options),
  }
}
