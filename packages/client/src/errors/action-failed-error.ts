import type { MachineAction } from '@mde-kit/contract'
import { MdeError } from '@mde-kit/contract/runtime'

/** A machine action came to an end without success. */
export class ActionFailedError extends MdeError {
  override readonly name = 'ActionFailedError'
  override readonly code = 'MDE_ACTION_FAILED'
  /** The action as last read. Of live response, `commands` says how far each command came. */
  readonly action: MachineAction
  /** How it ended. */
  readonly status: 'Failed' | 'TimeOut' | 'Cancelled' | (string & {})

  constructor(action: MachineAction) {
    super(`The ${action.type} action ${action.id} on device ${action.machineId} ended as ${action.status}.`, {
      operationId: 'getMachineAction',
      next: adviceOn(action),
    })
    this.action = action
    this.status = action.status
  }
}

const advice: Readonly<Record<string, string>> = {
  Failed: 'Read the reason in the action center of the portal, then start a new action.',
  TimeOut: 'The device did not answer. Check that it is on and connected, then start a new action.',
  Cancelled: 'Somebody cancelled it; cancellationRequestor and cancellationComment may say who and why.',
}

function adviceOn({ status, commands }: MachineAction): string {
  const failed = commands?.find(({ commandStatus }) => commandStatus === 'Failed')
  if (status === 'Failed' && failed)
    return `Command ${failed.index} (${failed.command.type}) failed, and those after it were passed over. Read its errors in commands.`
  return advice[status] ?? 'Read the action in the portal for the reason.'
}
