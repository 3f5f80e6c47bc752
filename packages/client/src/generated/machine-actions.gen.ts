// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { MachineAction, MachineActionCancellation } from '@mde-kit/contract'
import { cancelMachineAction, getMachineAction, listMachineActions } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { type QueryOf, toWireQuery } from '../call/query.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listMachineActions`. */
export type ListMachineActionsQuery = QueryOf<'listMachineActions'>

/** Response actions sent to devices and how far they have come. */
export interface MachineActions {
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
   * @see https://learn.microsoft.com/defender-endpoint/api/cancel-machine-action (read 2025-11-13)
   */
  cancel(id: string, body: MachineActionCancellation, options?: CallOptions): Promise<MachineAction>

  /**
   * Get one machine action. Says how far an action has come. Poll it after every action, several seconds
   * apart: 1500 calls an hour are one each 2.4 seconds, for all callers together. Final statuses are
   * Succeeded, Failed, TimeOut and Cancelled.
   *
   * `GET /api/machineactions/{id}`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machineaction-object (read 2025-11-13)
   */
  get(id: string, options?: CallOptions): Promise<MachineAction>

  /**
   * List machine actions. Response actions sent to devices. Live response sessions started in the portal
   * are left out; those started through the API are in. How long actions are kept, and whether device
   * groups limit what is seen, is not documented. Compare enum values as quoted text in `$filter`.
   *
   * `GET /api/machineactions`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
   * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection (read 2025-11-13)
   */
  list(query?: ListMachineActionsQuery, options?: CallOptions): Pages<MachineAction>
}

/** Binds the methods of MachineActions to a caller. */
export function createMachineActions(caller: Caller): MachineActions {
  return {
    cancel: (id, body, options) =>
      caller.record(
        cancelMachineAction,
        (raw, init) =>
          raw.POST('/api/machineactions/{id}/cancel', { ...init, params: { path: { id } }, body }),
        options,
      ),
    get: (id, options) =>
      caller.record(
        getMachineAction,
        (raw, init) => raw.GET('/api/machineactions/{id}', { ...init, params: { path: { id } } }),
        options,
      ),
    list: (query = {}, options) =>
      caller.pages(
        listMachineActions,
        (raw, init) => raw.GET('/api/machineactions', { ...init, params: { query: toWireQuery(query) } }),
        options,
      ),
  }
}
