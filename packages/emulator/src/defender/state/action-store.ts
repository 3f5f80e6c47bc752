import { randomUUID } from 'node:crypto'
import type { Machine, MachineAction } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'
import { instantText } from '../../world/instant-text.ts'

/** How long a new action stays in each status before it succeeds. */
export interface ActionTimings {
  readonly pendingMs: number
  readonly inProgressMs: number
}

export interface NewAction {
  readonly type: string
  readonly scope: string | null
  readonly machine: Machine
  readonly requestor: string
  readonly comment: string
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
  /** The caller has checked that the action exists and is not final. */
  cancel(action: MachineAction, by: { requestor: string; comment: string | null }): MachineAction
}

interface Running {
  readonly action: MachineAction
  readonly createdMs: number
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
  const running = vault.map<Running>('started actions')
  const cancelled = vault.map<MachineAction>('cancelled actions')

  const started = (): MachineAction[] =>
    [...running.values()].map(
      ({ action, createdMs }) => cancelled.get(action.id) ?? actionAt(action, createdMs, now(), timings),
    )
  const list = (): readonly MachineAction[] => [
    ...started().reverse(),
    ...past.map((action) => cancelled.get(action.id) ?? action),
  ]

  return {
    list,
    find: (id) => list().find((action) => action.id === id.toLowerCase()),
    start({ type, scope, machine, requestor, comment }) {
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
        relatedFileInfo: null,
      }
      running.set(action.id, { action, createdMs: now() })
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

function actionAt(
  action: MachineAction,
  createdMs: number,
  nowMs: number,
  timings: ActionTimings,
): MachineAction {
  const inProgressMs = createdMs + timings.pendingMs
  const succeededMs = inProgressMs + timings.inProgressMs
  if (nowMs >= succeededMs)
    return { ...action, status: 'Succeeded', lastUpdateDateTimeUtc: instantText(succeededMs) }
  if (nowMs >= inProgressMs)
    return { ...action, status: 'InProgress', lastUpdateDateTimeUtc: instantText(inProgressMs) }
  return action
}
