import { randomUUID } from 'node:crypto'
import type {
  LiveResponseCommand,
  Machine,
  MachineAction,
  MachineActionCommand,
  MachineActionFileInfo,
} from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'
import { instantText } from '../../world/instant-text.ts'
import { actionAt, type ActionTimings, type StartedAction } from './action-timeline.ts'

export interface NewAction {
  readonly type: string
  readonly scope: string | null
  readonly machine: Machine
  readonly requestor: string
  readonly comment: string
  /** The file that it is about. */
  readonly file?: MachineActionFileInfo
  /** Commands of live response. */
  readonly commands?: readonly LiveResponseCommand[]
  /** Which command will fail, and why. */
  readonly failure?: StartedAction['failure']
}

/**
 * The machine actions of one tenant. Their status follows from the clock whenever they are read, so that no timer
 * has to run.
 */
export interface ActionStore {
  /** How long a new action takes. */
  readonly durationMs: number
  /** Newest first. */
  list(): readonly MachineAction[]
  find(id: string): MachineAction | undefined
  start(action: NewAction): MachineAction
  /** The caller has checked that the action exists and is not final. */
  cancel(action: MachineAction, by: { requestor: string; comment: string | null }): MachineAction
}

const finalStatuses = ['Succeeded', 'Failed', 'TimeOut', 'Cancelled']

/** Tells whether an action will not change any more. */
export function isFinal({ status }: MachineAction): boolean {
  return finalStatuses.includes(status)
}

/** @param options.now Milliseconds since 1970. */
export function createActionStore(options: {
  vault: Vault
  past: readonly MachineAction[]
  timings: ActionTimings
  now: () => number
}): ActionStore {
  const { vault, past, timings, now } = options
  /** In the order that they were started. */
  const running = vault.map<StartedAction>('started actions')
  const cancelled = vault.map<MachineAction>('cancelled actions')

  const started = (): MachineAction[] =>
    [...running.values()].map((each) => cancelled.get(each.action.id) ?? actionAt(each, now(), timings))
  const list = (): readonly MachineAction[] => [
    ...started().reverse(),
    ...past.map((action) => cancelled.get(action.id) ?? action),
  ]

  return {
    durationMs: timings.pendingMs + timings.inProgressMs,
    list,
    find: (id) => list().find((action) => action.id === id.toLowerCase()),
    start({ type, scope, machine, requestor, comment, file, commands, failure }) {
      const created = instantText(now())
      const action: MachineAction = {
        id: randomUUID(),
        type,
        scope,
        requestor,
        requestorComment: comment,
        status: 'Pending',
        machineId: machine.id,
        computerDnsName: machine.computerDnsName ?? null,
        creationDateTimeUtc: created,
        lastUpdateDateTimeUtc: created,
        relatedFileInfo: file ?? null,
        ...(commands && { errorHResult: 0, commands: commands.map(notBegun) }),
      }
      running.set(action.id, { action, createdMs: now(), ...(failure && { failure }) })
      return action
    },
    cancel(action, { requestor, comment }) {
      const changed: MachineAction = {
        ...action,
        status: 'Cancelled',
        lastUpdateDateTimeUtc: instantText(now()),
        cancellationRequestor: requestor,
        cancellationComment: comment,
        cancellationDateTimeUtc: instantText(now()),
      }
      cancelled.set(action.id, changed)
      return changed
    },
  }
}

function notBegun(command: LiveResponseCommand, index: number): MachineActionCommand {
  return { index, startTime: null, endTime: null, commandStatus: 'Created', errors: [], command }
}
