import type { CallArguments, Caller } from '@mde-kit/client/runtime'
import type { Operation } from '@mde-kit/contract'
import { confirmEffect } from '../acts/confirm-effect.ts'
import { machineNamed } from '../call/machine-named.ts'
import type { Terminal } from '../output/terminal.ts'
import { plannedCall } from './api-plan.ts'

interface IntendedCall {
  readonly operation: Operation
  readonly args: CallArguments
  readonly yes: boolean
}

/**
 * Asks before an operation is called that interrupts people or cannot be undone. The question says what would be sent,
 * and names the device where it can be found out.
 *
 * @throws As {@link confirmEffect}.
 */
export async function confirmCall(
  terminal: Terminal,
  { operation, args, yes }: IntendedCall,
  reach?: { readonly caller: Caller; readonly signal: AbortSignal },
): Promise<void> {
  const { id, effect, path } = operation
  if (yes || effect === 'read' || effect === 'write') return
  const machine = path.startsWith('/api/machines/{id}/') ? args.path?.['id'] : undefined
  const device = reach && machine !== undefined ? await nameOf(reach, String(machine)) : undefined
  const { request } = plannedCall(operation, args)
  const name = `${id} (${request})${device === undefined ? '' : ` on device ${device}`}`
  await confirmEffect(terminal, {
    effect,
    does: 'Call',
    names: [name],
    noun: ['operation', 'operations'],
    yes,
  })
}

/** Whoever may act need not be allowed to read. */
async function nameOf(
  { caller, signal }: { readonly caller: Caller; readonly signal: AbortSignal },
  id: string,
): Promise<string | undefined> {
  try {
    return (await machineNamed(caller, id, signal)).name
  } catch (fault) {
    if (signal.aborted) throw fault
    return undefined
  }
}
