import type { Investigation, MachineAction } from '@mde-kit/contract'
import { MdeError } from '@mde-kit/contract/runtime'

export interface ActionPendingErrorOptions {
  readonly operationId: string
  readonly machineId: string
  /** What is under way, where it was found. */
  readonly pending?: MachineAction | Investigation | undefined
  readonly cause?: unknown
}

/** The device has an action of this kind under way, so that no further one was started. */
export class ActionPendingError extends MdeError {
  override readonly name = 'ActionPendingError'
  override readonly code = 'MDE_ACTION_PENDING'
  readonly machineId: string
  /** What is under way; undefined where it could not be found, or is not equal to what was asked for. */
  readonly pending: MachineAction | Investigation | undefined

  constructor({ operationId, machineId, pending, cause }: ActionPendingErrorOptions) {
    super(
      `${operationId}: the device ${machineId} has a request of this kind under way${pending ? `, ${pending.id}` : ''}.`,
      {
        operationId,
        next: pending
          ? 'Wait for it to end, or cancel it, then start anew.'
          : 'List the machine actions of the device to find it; wait for it to end, then start anew.',
        cause,
      },
    )
    this.machineId = machineId
    this.pending = pending
  }
}
