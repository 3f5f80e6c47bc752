import type { MachineAction, MachineActionCommand } from '@mde-kit/contract'
import { instantText } from '../../world/instant-text.ts'

/** How long a new action stays in each status before it ends. */
export interface ActionTimings {
  readonly pendingMs: number
  readonly inProgressMs: number
}

/** An action as it was started. Plain JSON. */
export interface StartedAction {
  readonly action: MachineAction
  /** Milliseconds since 1970. */
  readonly createdMs: number
  /** Why a command of live response will fail, by its index; the first that fails ends the session. */
  readonly failure?: { readonly index: number; readonly text: string }
}

/** Windows error code of a session that failed: E_FAIL. */
const failedHResult = -2_147_467_259

/** How far an action has come at a time. Commands of live response share the time in progress. */
export function actionAt(started: StartedAction, nowMs: number, timings: ActionTimings): MachineAction {
  const { action, createdMs, failure } = started
  const beginsMs = createdMs + timings.pendingMs
  const count = action.commands?.length ?? 1
  const endOf = (index: number) => beginsMs + (timings.inProgressMs * (index + 1)) / count
  const endsMs = endOf(failure?.index ?? count - 1)
  const commands = action.commands && {
    commands: action.commands.map((command) => commandAt(command, started, { nowMs, beginsMs, endOf })),
  }
  if (nowMs >= endsMs)
    return {
      ...action,
      ...commands,
      status: failure ? 'Failed' : 'Succeeded',
      ...(failure && { errorHResult: failedHResult }),
      lastUpdateDateTimeUtc: instantText(endsMs),
    }
  if (nowMs >= beginsMs)
    return { ...action, ...commands, status: 'InProgress', lastUpdateDateTimeUtc: instantText(beginsMs) }
  return action
}

interface CommandTimes {
  readonly nowMs: number
  readonly beginsMs: number
  readonly endOf: (index: number) => number
}

function commandAt(
  command: MachineActionCommand,
  { failure }: StartedAction,
  { nowMs, beginsMs, endOf }: CommandTimes,
): MachineActionCommand {
  const { index } = command
  const startsMs = index === 0 ? beginsMs : endOf(index - 1)
  const isPassedOver = failure !== undefined && index > failure.index
  if (isPassedOver || nowMs < startsMs) return command
  const begun = { ...command, startTime: instantText(startsMs) }
  if (nowMs < endOf(index)) return begun
  const ended = { ...begun, endTime: instantText(endOf(index)) }
  return failure?.index === index
    ? { ...ended, commandStatus: 'Failed', errors: [failure.text] }
    : { ...ended, commandStatus: 'Completed' }
}
