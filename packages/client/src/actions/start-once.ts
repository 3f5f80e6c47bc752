import type { Investigation, MachineAction, Operation } from '@mde-kit/contract'
import { AbortedError, isMdeError } from '@mde-kit/contract/runtime'
import type { CallOptions } from '../call/caller.ts'
import type { Transport } from '../call/transport.ts'
import { ActionPendingError } from '../errors/action-pending-error.ts'
import { ActionUnknownError } from '../errors/action-unknown-error.ts'
import { hasReference } from './has-reference.ts'
import { isAlreadyActive, isForbidden, mayBeDone } from './outcome-of-fault.ts'

/** What to do where an equal action is under way on the device: take it, refuse, or send all the same. */
export type IfPending = 'join' | 'error' | 'send'

/** How an action is started. `signal` ends the call; what was sent by then may go on. */
export interface StartOptions extends CallOptions {
  /**
   * What to do where an equal action is under way on the device: take it in place of a second one (`join`), throw an
   * `ActionPendingError` (`error`), or not look (`send`). To look takes the permission to read actions; without it
   * `join` tells `onWarning` and sends. Defaults to `join`.
   */
  readonly ifPending?: IfPending | undefined
}

/** Something that must not be started twice. */
export interface Undertaking<T> {
  readonly operation: Operation
  readonly machineId: string
  /** What the comment ends with, where the record shows it. */
  readonly reference: string | undefined
  send(options: CallOptions): Promise<T>
  /** Looks for an equal one that is under way. */
  findPending(options: CallOptions): Promise<T | undefined>
  /** Looks for what came of the request, after a failure that left it open. */
  findSent(options: CallOptions): Promise<T | undefined>
}

/** What was started, or found. */
export interface Started<T> {
  readonly record: T
  /** Whether somebody else had started it before. */
  readonly isJoined: boolean
}

/** When to look for what came of a request: the service may take a while to list it. */
const looksAfterMs = [0, 2_000, 8_000, 20_000]

/**
 * Sends a request at most once, and only where nothing equal is under way.
 *
 * @throws {@link ActionPendingError} The device has a request of this kind under way.
 * @throws {@link ActionUnknownError} The request may have been carried out, and nothing of it was found.
 */
export async function startOnce<T extends MachineAction | Investigation>(
  undertaking: Undertaking<T>,
  { ifPending = 'join', ...call }: StartOptions,
  transport: Pick<Transport, 'sleep' | 'onWarning' | 'preflight'>,
): Promise<Started<T>> {
  const { operation, machineId, reference } = undertaking
  const { signal, preflight = transport.preflight } = call
  // A look that is not allowed is not worth a request. It goes with the action, which is urgent.
  const lookOptions: CallOptions = {
    signal,
    timeoutMs: call.timeoutMs,
    preflight: preflight === 'off' ? 'off' : 'error',
    priority: call.priority ?? 'high',
  }

  const pendingBefore = async () => {
    try {
      return await undertaking.findPending(lookOptions)
    } catch (fault) {
      if (ifPending === 'error' || !isForbidden(fault) || !isMdeError(fault)) throw fault
      transport.onWarning({
        code: fault.code,
        message: `${operation.id}: whether an equal action is under way cannot be seen. ${fault.message}`,
        next: `${fault.next} Or set ifPending to 'send'.`,
        operationId: operation.id,
      })
      return undefined
    }
  }

  const joinActive = async (cause: unknown): Promise<Started<T>> => {
    const pending = await undertaking.findPending(lookOptions).catch(() => undefined)
    if (pending && ifPending === 'join') return { record: pending, isJoined: true }
    throw new ActionPendingError({ operationId: operation.id, machineId, pending, cause })
  }

  const findOut = async (cause: unknown): Promise<Started<T>> => {
    for (const waitMs of looksAfterMs) {
      try {
        if (waitMs > 0) await transport.sleep(waitMs, signal)
        const record = await undertaking.findSent(lookOptions)
        if (record) return { record, isJoined: false }
      } catch (fault) {
        if (signal?.aborted) throw abortedWhileLooking(operation, fault)
        if (isForbidden(fault)) break
      }
    }
    throw new ActionUnknownError({ operationId: operation.id, machineId, reference, cause })
  }

  if (ifPending !== 'send') {
    const pending = await pendingBefore()
    if (pending && ifPending === 'error')
      throw new ActionPendingError({ operationId: operation.id, machineId, pending })
    if (pending) return { record: pending, isJoined: true }
  }
  try {
    const record = await undertaking.send(call)
    return { record, isJoined: isAnothers(record, reference) }
  } catch (fault) {
    if (isAlreadyActive(fault)) return joinActive(fault)
    if (mayBeDone(operation, fault)) return findOut(fault)
    throw fault
  }
}

/** A repeat may be answered with the action that is under way. That one has the comment of whoever started it. */
function isAnothers(record: MachineAction | Investigation, reference: string | undefined): boolean {
  if (reference === undefined || !('requestorComment' in record)) return false
  return !hasReference(record, reference)
}

function abortedWhileLooking({ id }: Operation, cause: unknown): AbortedError {
  return new AbortedError(`${id} was aborted by its caller while its outcome was being looked for.`, {
    operationId: id,
    next: 'The request may have been carried out. Read the state before you send it again.',
    cause,
  })
}
