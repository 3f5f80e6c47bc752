import { MdeError } from '@mde-kit/contract/runtime'

export interface ActionUnknownErrorOptions {
  readonly operationId: string
  readonly machineId: string
  readonly reference: string | undefined
  /** The failure after which nobody could say what happened. */
  readonly cause: unknown
}

/** A request to act on a device failed in a way that leaves open whether it was carried out. It was not sent again. */
export class ActionUnknownError extends MdeError {
  override readonly name = 'ActionUnknownError'
  override readonly code = 'MDE_ACTION_UNKNOWN'
  readonly machineId: string
  /** What the comment of the action ends with, if there is one; undefined where the service shows no comment. */
  readonly reference: string | undefined

  constructor({ operationId, machineId, reference, cause }: ActionUnknownErrorOptions) {
    super(
      `${operationId}: it is not known whether the device ${machineId} got the request, and nothing that came of it could be found.`,
      {
        operationId,
        next: reference
          ? `Look in the action center for an action whose comment ends with [${reference}], before you send it again.`
          : 'Look at the device in the portal before you send it again.',
        cause,
      },
    )
    this.machineId = machineId
    this.reference = reference
  }
}
