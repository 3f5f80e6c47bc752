import { randomUUID } from 'node:crypto'
import type {
  LiveResponseCommand,
  Machine,
  MachineAction,
  MachineActionCommand,
  MachineActionFileInfo,
} from '@mde-kit/contract'
import type { ActionOutcome, FinalOutcome } from '../../actions/action-outcome.ts'
import type { BeginningAction } from '../../actions/action-rules.ts'
import type { Vault } from '../../state/vault.ts'
import { instantText } from '../../world/instant-text.ts'
import { actionAt, type ActionTimings, endedAction, type StartedAction } from './action-timeline.ts'

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
  readonly failure?: Extract<ActionOutcome, { status: 'Failed' }> | undefined
}

/**
 * The machine actions of one tenant. Their status follows from the clock whenever they are read, so that no timer
 * has to run.
 */
export interface ActionStore {
  /** Newest first. */
  list(): readonly MachineAction[]
  find(id: string): MachineAction | undefined
  start(action: NewAction): MachineAction
  /** Ends an action now. The caller has checked that it exists and is not final. */
  end(action: MachineAction, outcome: FinalOutcome): MachineAction
}

const finalStatuses = ['Succeeded', 'Failed', 'TimeOut', 'Cancelled']

/** Tells whether an action will not change any more. */
export function isFinal({ status }: MachineAction): boolean {
  return finalStatuses.includes(status)
}

/**
 * @param options.takeOutcome What becomes of an action that begins; undefined where nobody has said so.
 * @param options.now Milliseconds since 1970.
 */
export function createActionStore(options: {
  vault: Vault
  past: readonly MachineAction[]
  timings: ActionTimings
  takeOutcome: (action: BeginningAction) => ActionOutcome | undefined
  now: () => number
}): ActionStore {
  const { vault, past, timings, takeOutcome, now } = options
  /** In the order that they were started. */
  const running = vault.map<StartedAction>('started actions')
  /** As they were when they were ended ahead of their time. */
  const ended = vault.map<MachineAction>('ended actions')

  const started = (): MachineAction[] =>
    [...running.values()].map((each) => ended.get(each.action.id) ?? actionAt(each, now(), timings))
  const list = (): readonly MachineAction[] => [
    ...started().reverse(),
    ...past.map((action) => ended.get(action.id) ?? action),
  ]

  return {
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
      const outcome = takeOutcome({ type, machineId: machine.id }) ?? failure
      running.set(action.id, { action, createdMs: now(), ...(outcome && { outcome }) })
      return action
    },
    end(action, outcome) {
      const started = running.get(action.id)
      if (started && (outcome.status === 'Succeeded' || outcome.status === 'Failed')) {
        // Its commands are carried out up to now.
        const endedMs = now()
        running.set(action.id, { ...started, outcome, endedMs })
        return actionAt({ ...started, outcome, endedMs }, endedMs, timings)
      }
      const changed = endedAction(action, outcome, now())
      ended.set(action.id, changed)
      return changed
    },
  }
}

function notBegun(command: LiveResponseCommand, index: number): MachineActionCommand {
  return { index, startTime: null, endTime: null, commandStatus: 'Created', errors: [], command }
}
