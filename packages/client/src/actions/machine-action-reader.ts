import type { MachineAction } from '@mde-kit/contract'
import { getMachineAction, listMachineActions } from '@mde-kit/contract/operations'
import type { Caller, CallOptions } from '../call/caller.ts'
import type { ListMachineActionsQuery } from '../generated/machine-actions.gen.ts'

/** Reads machine actions, one by id or those of a device. */
export interface MachineActionReader {
  get(id: string, options: CallOptions): Promise<MachineAction>
  /** Those that are under way on a device. */
  pending(machineId: string, type: string, options: CallOptions): Promise<MachineAction[]>
  /** Those that were asked for since an instant, whatever became of them. Milliseconds since 1970. */
  since(machineId: string, type: string, sinceMs: number, options: CallOptions): Promise<MachineAction[]>
}

export function createMachineActionReader(caller: Caller): MachineActionReader {
  const actions = caller.withAnswers(() => import('@mde-kit/contract/answers/machine-actions'))
  const list = (query: ListMachineActionsQuery, options: CallOptions) =>
    actions.pages<MachineAction>(listMachineActions, { query }, options).toArray()
  return {
    get: (id, options) => actions.record(getMachineAction, { path: { id } }, options),
    pending: (machineId, type, options) =>
      list(
        {
          filter: (action) =>
            action.machineId
              .eq(machineId)
              .and(action.type.eq(type))
              .and(action.status.eq('Pending').or(action.status.eq('InProgress'))),
        },
        options,
      ),
    since: (machineId, type, sinceMs, options) =>
      list(
        {
          filter: (action) =>
            action.machineId
              .eq(machineId)
              .and(action.type.eq(type))
              .and(action.creationDateTimeUtc.ge(new Date(sinceMs))),
        },
        options,
      ),
  }
}
