import type { MachineAction, MachineActionCommand } from '@mde-kit/contract'
import type { ActionOutcome } from '../../actions/action-outcome.ts'
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
  /** What becomes of it. It succeeds where this is left out. */
  readonly outcome?: ActionOutcome
  /** When it ends, where it was ended ahead of its time. Milliseconds since 1970. */
  readonly endedMs?: number
}

/** Windows error code of a session that failed: E_FAIL. */
const failedHResult = -2_147_467_259

/** When an action begins to be in progress, and when it ends; Infinity where it never does. Milliseconds since 1970. */
interface Course {
  readonly beginsMs: number
  readonly endsMs: number
}

/** How far an action has come at a time. Commands of live response share the time in progress. */
export function actionAt(started: StartedAction, nowMs: number, timings: ActionTimings): MachineAction {
  const course = courseOf(started, timings)
  const { beginsMs, endsMs } = course
  const action = withCommands(started, nowMs, course)
  if (nowMs >= endsMs) return endedAction(action, started.outcome ?? { status: 'Succeeded' }, endsMs)
  if (nowMs < beginsMs) return action
  return { ...action, status: 'InProgress', lastUpdateDateTimeUtc: instantText(beginsMs) }
}

/** An action that has come to its end, short of its commands. */
export function endedAction(action: MachineAction, outcome: ActionOutcome, endMs: number): MachineAction {
  const end = instantText(endMs)
  const ended = { ...action, status: outcome.status, lastUpdateDateTimeUtc: end }
  if (outcome.status === 'Cancelled')
    return {
      ...ended,
      cancellationRequestor: outcome.requestor ?? action.requestor,
      cancellationComment: outcome.comment ?? null,
      cancellationDateTimeUtc: end,
    }
  if (outcome.status !== 'Failed') return ended
  const errorHResult = outcome.errorHResult ?? (action.commands ? failedHResult : undefined)
  return { ...ended, ...(errorHResult !== undefined && { errorHResult }) }
}

function courseOf({ action, createdMs, outcome, endedMs }: StartedAction, timings: ActionTimings): Course {
  const { pendingMs, inProgressMs } = timings
  const beginsMs = createdMs + pendingMs
  if (endedMs !== undefined) return { beginsMs: Math.min(beginsMs, endedMs), endsMs: endedMs }
  switch (outcome?.status) {
    case 'Pending':
      return { beginsMs: Infinity, endsMs: Infinity }
    case 'InProgress':
      return { beginsMs, endsMs: Infinity }
    case 'TimeOut':
      return { beginsMs: Infinity, endsMs: beginsMs + inProgressMs }
    case 'Failed': {
      const count = action.commands?.length ?? 1
      return { beginsMs, endsMs: beginsMs + (inProgressMs * (failingIndex(outcome, count) + 1)) / count }
    }
    case 'Cancelled':
    case 'Succeeded':
    case undefined:
      return { beginsMs, endsMs: beginsMs + inProgressMs }
  }
}

function withCommands(started: StartedAction, nowMs: number, { beginsMs, endsMs }: Course): MachineAction {
  const { action, outcome } = started
  if (!action.commands || nowMs < beginsMs) return action
  const count = action.commands.length
  const failing = outcome?.status === 'Failed' ? failingIndex(outcome, count) : undefined
  // What is cancelled, or stays in progress, does so at the first command; so much is sure of any session.
  const carriedOut =
    failing !== undefined ? failing + 1 : outcome === undefined || outcome.status === 'Succeeded' ? count : 0
  const startOf = (index: number) =>
    carriedOut === 0 ? beginsMs : beginsMs + ((endsMs - beginsMs) * index) / carriedOut
  const commandAt = (command: MachineActionCommand): MachineActionCommand => {
    const { index } = command
    const isReached = index < Math.max(carriedOut, 1) && nowMs >= startOf(index)
    if (!isReached) return command
    const begun = { ...command, startTime: instantText(startOf(index)) }
    if (index >= carriedOut || nowMs < startOf(index + 1)) return begun
    const done = { ...begun, endTime: instantText(startOf(index + 1)) }
    return index === failing
      ? { ...done, commandStatus: 'Failed', errors: [errorOf(outcome)] }
      : { ...done, commandStatus: 'Completed' }
  }
  return { ...action, commands: action.commands.map(commandAt) }
}

/** A command that is not there cannot fail, so the last one does. */
function failingIndex({ commandIndex = 0 }: { commandIndex?: number }, count: number): number {
  return Math.min(commandIndex, count - 1)
}

function errorOf(outcome: ActionOutcome | undefined): string {
  return (
    (outcome?.status === 'Failed' ? outcome.error : undefined) ??
    'The command failed, as the emulator was told.'
  )
}
