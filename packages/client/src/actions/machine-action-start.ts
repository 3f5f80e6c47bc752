import type { MachineAction } from '@mde-kit/contract'
import type { Caller } from '../call/caller.ts'
import { type ActionRequest, isEqual, operationOf } from './action-request.ts'
import { hasReference } from './has-reference.ts'
import type { MachineActionReader } from './machine-action-reader.ts'
import type { Undertaking } from './start-once.ts'

/** How far the clock of this machine may be behind that of the service. */
const clockSkewMs = 24 * 3_600_000

/**
 * An action that is not to be started twice. The comment gets a reference of its own at the end, by which the action can
 * be told from others should the answer get lost.
 */
export function machineActionStart(
  { caller, reader }: { readonly caller: Caller; readonly reader: MachineActionReader },
  machineId: string,
  request: ActionRequest,
): Undertaking<MachineAction> {
  const { type, ...body } = request
  const operation = operationOf[type]
  const machines = caller.withAnswers(() => import('@mde-kit/contract/answers/machines'))
  const reference = globalThis.crypto.randomUUID().slice(0, 8)
  const Comment = [body.Comment, `[${reference}]`].filter(Boolean).join(' ')
  const sinceMs = caller.transport.now() - clockSkewMs
  return {
    operation,
    machineId,
    reference,
    send: (options) =>
      machines.record(operation, { path: { id: machineId }, body: { ...body, Comment } }, options),
    async findPending(options) {
      const pending = await reader.pending(machineId, type, options)
      return pending.find((action) => isEqual(request, action))
    },
    async findSent(options) {
      const recent = await reader.since(machineId, type, sinceMs, options)
      return recent.find((action) => hasReference(action, reference))
    },
  }
}
