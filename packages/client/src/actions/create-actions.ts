import type { Investigation, Machine, MachineAction, MachineActionRequest } from '@mde-kit/contract'
import type { Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import { type ActionHandle, checkSaved, createActionHandle, type SavedAction } from './action-handle.ts'
import { type ActionRequest, checkDevice, checkStart } from './action-request.ts'
import { type ForEachOptions, type MachineResult, startOnEach } from './for-each.ts'
import {
  createInvestigationHandle,
  type InvestigationHandle,
  type SavedInvestigation,
} from './investigation-handle.ts'
import { investigationStart } from './investigation-start.ts'
import { createMachineActionReader } from './machine-action-reader.ts'
import { machineActionStart } from './machine-action-start.ts'
import { type Started, type StartOptions, startOnce, type Undertaking } from './start-once.ts'
import { createTurns } from './turns.ts'

/** Response actions that are started once, waited for, cancelled, and handed on to other processes. */
export interface ActionsResource {
  /**
   * Starts an action on a device, unless an equal one is under way there. The request is sent once: after a failure that
   * leaves open what happened, the action is looked for by a reference that its comment ends with.
   *
   * @param request The type of the action, and the body of the operation that starts it.
   * @throws {@link ConfigError} There is no such type, or the id is empty. Nothing is sent.
   * @throws {@link ActionPendingError} An action of this kind is under way, and is not to be joined or not equal.
   * @throws {@link ActionUnknownError} The request may have been carried out, and no action was found.
   * @throws {@link HttpError} The service refuses.
   */
  start(machineId: string, request: ActionRequest, options?: StartOptions): Promise<ActionHandle>
  /**
   * Starts an automated investigation of a device, unless one is under way there. The same promises and errors as those
   * of `start`; to look takes the permission to read alerts.
   */
  startInvestigation(
    machineId: string,
    body: Readonly<MachineActionRequest>,
    options?: StartOptions,
  ): Promise<InvestigationHandle>
  /**
   * Starts an action on many devices, some at a time. A device that fails stops no other. An abort ends the starting;
   * requests that are out by then are waited for, and devices whose turn has not come are `skipped`.
   *
   * @returns A result for each device, in the order given. Devices that are named twice count once.
   */
  forEach(
    machines: Iterable<string | Machine>,
    request: ActionRequest,
    options?: ForEachOptions,
  ): Promise<MachineResult[]>
  /**
   * Makes a handle of its JSON, as in another process. Nothing is sent.
   *
   * @throws {@link ConfigError} It is not the JSON of a handle.
   */
  resume(saved: SavedAction): Promise<ActionHandle>
  /** The same of an investigation. */
  resumeInvestigation(saved: SavedInvestigation): Promise<InvestigationHandle>
}

/**
 * Makes a client of response actions alone.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createActionsClient(options: ClientOptions): ActionsResource {
  return createActionsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createActionsResource(caller: Caller): ActionsResource {
  const settings = { caller, reader: createMachineActionReader(caller) }
  // Two starts of this process for one device: the second sees what the first has started.
  const takeTurns = createTurns()

  const startInTurn = <T extends MachineAction | Investigation>(
    undertaking: Undertaking<T>,
    options: StartOptions,
  ): Promise<Started<T>> => {
    const { operation, machineId } = undertaking
    return takeTurns(
      `${operation.id} ${machineId.toLowerCase()}`,
      () => startOnce(undertaking, options, caller.transport),
      { operationId: operation.id, signal: options.signal },
    )
  }

  const start: ActionsResource['start'] = async (machineId, request, options = {}) => {
    checkStart(machineId, request)
    const undertaking = machineActionStart(settings, machineId, request)
    const { record, isJoined } = await startInTurn(undertaking, options)
    return createActionHandle(settings, record, isJoined)
  }

  return {
    start,
    async startInvestigation(machineId, body, options = {}) {
      checkDevice(machineId, 'investigation')
      const undertaking = investigationStart(caller, machineId, body)
      const { record, isJoined } = await startInTurn(undertaking, options)
      return createInvestigationHandle(caller, record, isJoined)
    },
    forEach: (machines, request, options = {}) => startOnEach(start, machines, request, options),
    resume: (saved) => settle(() => createActionHandle(settings, checkSaved(saved, 'machineAction'), true)),
    resumeInvestigation: (saved) =>
      settle(() => createInvestigationHandle(caller, checkSaved(saved, 'investigation'), true)),
  }
}

/** What fails rejects, as of every other method. */
function settle<T>(make: () => T): Promise<T> {
  return new Promise((resolve) => resolve(make()))
}
