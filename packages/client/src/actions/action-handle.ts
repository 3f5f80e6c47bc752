import type { MachineAction, MachineActionCancellation } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import { cancelMachineAction } from '@mde-kit/contract/operations'
import type { Caller, CallOptions } from '../call/caller.ts'
import { HttpError } from '../errors/http-error.ts'
import type { MachineActionReader } from './machine-action-reader.ts'
import { mayBeDone } from './outcome-of-fault.ts'
import { createWaitFor, type WaitForOptions } from './wait-for.ts'

/** A handle as JSON, for another process to go on with. There is no secret in it. */
export interface SavedAction {
  readonly kind: 'machineAction'
  readonly id: string
  readonly type: string
  readonly machineId: string
}

/** An action that was started, or found under way. */
export interface ActionHandle {
  readonly id: string
  readonly type: string
  readonly machineId: string
  /** Whether it was under way before, and taken in place of a second one. */
  readonly isJoined: boolean
  /** As last read; undefined after `resume`, until it is. */
  readonly latest: MachineAction | undefined
  /**
   * Waits for the action to end.
   *
   * @returns The action, with status `Succeeded`.
   * @throws {@link ActionFailedError} It ended as Failed, TimeOut or Cancelled.
   * @throws {@link TimeoutError} The time to wait is up. The action itself goes on.
   */
  wait(options?: WaitForOptions): Promise<MachineAction>
  /**
   * Cancels the action. Where it is not sure that the request arrived, the action is read, and cancelled is cancelled.
   *
   * @param comment Why. It stays with the action.
   * @throws {@link HttpError} The service refuses, as where the action has ended.
   */
  cancel(comment: string, options?: CallOptions): Promise<MachineAction>
  toJSON(): SavedAction
}

export interface HandleSettings {
  readonly caller: Caller
  readonly reader: MachineActionReader
}

/** Makes the handle of an action. */
export function createActionHandle(
  { caller, reader }: HandleSettings,
  action: MachineAction | SavedAction,
  isJoined: boolean,
): ActionHandle {
  const { id, type, machineId } = action
  const { sleep, timer } = caller.transport
  let latest = 'kind' in action ? undefined : action
  const note = (read: MachineAction) => (latest = read)
  const get = async (id: string, options: CallOptions) => note(await reader.get(id, options))
  const waitFor = createWaitFor({ get, sleep, timer })
  const actions = caller.withAnswers(() => import('@mde-kit/contract/answers/machine-actions'))

  return {
    id,
    type,
    machineId,
    isJoined,
    get latest() {
      return latest
    },
    wait: (options) => waitFor(latest ?? id, options),
    async cancel(comment, options) {
      const body: MachineActionCancellation = { Comment: comment }
      try {
        return note(await actions.record(cancelMachineAction, { path: { id }, body }, options))
      } catch (fault) {
        const hasEnded = fault instanceof HttpError && fault.status === 400
        if (!hasEnded && !mayBeDone(cancelMachineAction, fault)) throw fault
        const read = await get(id, { signal: options?.signal }).catch(() => undefined)
        if (read?.status === 'Cancelled') return read
        throw fault
      }
    },
    toJSON: () => ({ kind: 'machineAction', id, type, machineId }),
  }
}

/** @throws {@link ConfigError} It is not what `toJSON` of a handle gave. */
export function checkSaved<T extends { readonly kind: string }>(saved: T, kind: T['kind']): T {
  // Whatever it is said to be, it comes out of a file or a database.
  const { kind: found, id, machineId }: Readonly<Record<string, unknown>> = { ...saved }
  if (found === kind && typeof id === 'string' && id !== '' && typeof machineId === 'string') return saved
  throw new ConfigError(`What is to be resumed is not the JSON of a handle of the kind ${kind}.`, {
    next: 'Pass what JSON.stringify made of the handle, parsed.',
  })
}
