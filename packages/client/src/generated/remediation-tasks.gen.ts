// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { MachineReference, OperationTypes, RemediationTask } from '@mde-kit/contract'
import {
  getRemediationTask,
  listRemediationTaskMachineReferences,
  listRemediationTasks,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { EnumField, InstantField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listRemediationTasks`. */
export type ListRemediationTasksQuery = QueryOf<
  OperationTypes['listRemediationTasks'],
  ListRemediationTasksFields
>

/** What `listRemediationTasks` can be filtered by. */
export interface ListRemediationTasksFields {
  /** When it was asked for. UTC, with up to seven fraction digits. */
  readonly createdOn: InstantField
  /** How far it has come. */
  readonly status: EnumField<RemediationTask['status']>
}

/** Work that was asked for to remove weaknesses. */
export interface RemediationTasksResource {
  /**
   * Get one remediation task. Reads one task, with the same fields as in the list. What an unknown id
   * answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.
   *
   * `GET /api/remediationTasks/{id}`, effect: read, preview. Delegated: RemediationTasks.Read.
   * Application: RemediationTasks.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-remediation-one-activity (read 2025-11-13)
   */
  get(id: string, options?: CallOptions): Promise<RemediationTask>

  /**
   * List the exposed devices of a remediation task. Devices that have the weakness which the task is to
   * remove, as short records of four fields; read the rest with `getMachine`. No paging, portal role,
   * limit by device group or quota is stated.
   *
   * `GET /api/remediationTasks/{id}/machineReferences`, effect: read, preview. Delegated:
   * RemediationTasks.Read. Application: RemediationTasks.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-remediation-exposed-devices-activities
   * (read 2025-11-13)
   */
  listMachineReferences(id: string, options?: CallOptions): Pages<MachineReference>

  /**
   * List remediation tasks. Work that somebody asked for in order to remove weaknesses; the portal calls
   * it remediation activities. Neither a portal role, a limit by device group nor a quota is stated.
   *
   * `GET /api/remediationTasks`, effect: read, preview. Delegated: RemediationTasks.Read. Application:
   * RemediationTasks.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-remediation-all-activities (read
   * 2025-11-13)
   */
  list(query?: ListRemediationTasksQuery, options?: CallOptions): Pages<RemediationTask>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createRemediationTasksClient(options: ClientOptions): RemediationTasksResource {
  return createRemediationTasksResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createRemediationTasksResource(shared: Caller): RemediationTasksResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/remediation-tasks'))
  return {
    get: (id, options) => caller.record(getRemediationTask, { path: { id } }, options),
    listMachineReferences: (id, options) =>
      caller.pages(listRemediationTaskMachineReferences, { path: { id } }, options),
    list: (query, options) => caller.pages(listRemediationTasks, { query }, options),
  }
}
