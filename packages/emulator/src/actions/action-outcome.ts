import type { MachineAction } from '@mde-kit/contract'

/** What becomes of a machine action that comes to an end. */
export type FinalOutcome =
  | { readonly status: 'Succeeded' }
  /** Fails when its time in progress is up. */
  | {
      readonly status: 'Failed'
      /** Windows error code. Defaults to -2147467259 (E_FAIL) for live response; other actions have none. */
      readonly errorHResult?: number
      /** Of live response: the command that fails, counted from 0. Those after it are passed over. Defaults to 0. */
      readonly commandIndex?: number
      /** Of live response: what the `errors` of this command say. */
      readonly error?: string
    }
  /** The device never answers: pending until its whole time is up. */
  | { readonly status: 'TimeOut' }
  /** Somebody cancels it when its time in progress is up. */
  | {
      readonly status: 'Cancelled'
      /** Who did. Defaults to whoever has started it. */
      readonly requestor?: string
      readonly comment?: string
    }

/** What becomes of a machine action. With `Pending` or `InProgress` it stays so, until somebody cancels or ends it. */
export type ActionOutcome = FinalOutcome | { readonly status: 'Pending' } | { readonly status: 'InProgress' }

/** Types of machine actions that callers can start. */
export const actionTypes = [
  'CollectInvestigationPackage',
  'Isolate',
  'LiveResponse',
  'Offboard',
  'RestrictCodeExecution',
  'RunAntiVirusScan',
  'StopAndQuarantineFile',
  'Unisolate',
  'UnrestrictCodeExecution',
] as const satisfies readonly MachineAction['type'][]

export type ActionType = (typeof actionTypes)[number]

/** Says what becomes of the next machine actions. Without `type` and `machineId` it is for any. */
export interface ActionRule {
  readonly type?: ActionType
  /** Id of the device. */
  readonly machineId?: string
  /** How many actions it is for, in the order that they are started. Defaults to 1. */
  readonly times?: number
  readonly outcome: ActionOutcome
}

/** A rule in force. One that is used up is none any more. */
export interface AddedActionRule extends ActionRule {
  readonly id: string
  /** For how many actions it still is. */
  readonly left: number
}
