// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Machine, MachineAction, MachineIsolation, MachineRelease } from '@mde-kit/contract'
import { getMachine, isolateMachine, listMachines, unisolateMachine } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { type QueryOf, toWireQuery } from '../call/query.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listMachines`. */
export type ListMachinesQuery = QueryOf<'listMachines'>

/** Devices and what is known of them. */
export interface Machines {
  /**
   * Get one device. Reads one device by its id or its computer name. Devices are kept for the tenant's
   * retention time, counted from when they were last seen.
   *
   * `GET /api/machines/{id}`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
   * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id (read 2025-12-11)
   */
  get(id: string, options?: CallOptions): Promise<Machine>

  /**
   * Isolate a device. Cuts a device off from the network, save for its line to Defender for Endpoint. The
   * answer is a machine action that has only been taken on; read it again with `getMachineAction` until
   * its status is Succeeded, Failed, TimeOut or Cancelled. An offline device is tried for up to three
   * days, and isolation ends by itself after seven days. A device behind a full VPN tunnel may lose its
   * line to the service. What a repeat does is not documented; take it as a second action. For a device
   * that is not onboarded, send UnManagedDevice: the call then contains the device.
   *
   * `POST /api/machines/{id}/isolate`, effect: disruptive. Delegated: Machine.Isolate. Application:
   * Machine.Isolate. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/isolate-machine (read 2025-11-13)
   */
  isolate(id: string, body: MachineIsolation, options?: CallOptions): Promise<MachineAction>

  /**
   * List devices. Reaches back as far as the tenant keeps data, judged by when each device was last seen.
   * Where there is no recent device the service answers 404; a client reads that as an empty list. Real
   * records carry more properties than the documentation shows.
   *
   * `GET /api/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
   * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machines (read 2026-06-28)
   */
  list(query?: ListMachinesQuery, options?: CallOptions): Pages<Machine>

  /**
   * Release a device from isolation. Puts an isolated device back on the network. The answer is a machine
   * action that has only been taken on; read it again with `getMachineAction` until its status is final.
   * While an earlier release of the same device is pending, a repeat answers either with that action or
   * with 400 and the text "Action is already in progress"; be ready for both. Whether it also frees a
   * contained device that is not onboarded is not documented.
   *
   * `POST /api/machines/{id}/unisolate`, effect: disruptive. Delegated: Machine.Isolate. Application:
   * Machine.Isolate. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/unisolate-machine (read 2025-11-13)
   */
  unisolate(id: string, body: MachineRelease, options?: CallOptions): Promise<MachineAction>
}

/** Binds the methods of Machines to a caller. */
export function createMachines(caller: Caller): Machines {
  return {
    get: (id, options) =>
      caller.record(
        getMachine,
        (raw, init) => raw.GET('/api/machines/{id}', { ...init, params: { path: { id } } }),
        options,
      ),
    isolate: (id, body, options) =>
      caller.record(
        isolateMachine,
        (raw, init) => raw.POST('/api/machines/{id}/isolate', { ...init, params: { path: { id } }, body }),
        options,
      ),
    list: (query = {}, options) =>
      caller.pages(
        listMachines,
        (raw, init) => raw.GET('/api/machines', { ...init, params: { query: toWireQuery(query) } }),
        options,
      ),
    unisolate: (id, body, options) =>
      caller.record(
        unisolateMachine,
        (raw, init) => raw.POST('/api/machines/{id}/unisolate', { ...init, params: { path: { id } }, body }),
        options,
      ),
  }
}
