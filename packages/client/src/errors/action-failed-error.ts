import type { MachineAction } from '@mde-kit/contract'
import { MdeError } from '@mde-kit/contract/errors'

/** A machine action came to an end without success. */
export class ActionFailedError extends MdeError {
  override readonly name = 'ActionFailedError'
  override readonly code = 'MDE_ACTION_FAILED'
  /** The action as last read. */
  readonly action: MachineAction

  constructor(action: MachineAction) {
    super(`The ${action.type} action ${action.id} on device ${action.machineId} ended as ${action.status}.`, {
      operationId: 'getMachineAction',
      next: advice[action.status] ?? 'Read the action in the portal for the reason.',
    })
    this.action = action
  }
}

const advice: Readonly<Record<string, string>> = {
  Failed: 'Read the reason in the action center of the portal, then start a new action.',
  TimeOut: 'The device did not answer. Check that it is on and connected, then start a new action.',
  Cancelled: 'Somebody cancelled it; cancellationRequestor and cancellationComment may say who and why.',
}
