import { AbortedError } from '@mde-kit/contract/runtime'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'

export interface WaitAWhile {
  readonly sleep: Sleep
  readonly signal: AbortSignal | undefined
  /** What is waited for the turn of. */
  readonly operationId: string
  /** What to do after an abort. */
  readonly next: string
}

/**
 * Waits between two requests of what takes many.
 *
 * @throws {@link AbortedError} The signal fired.
 */
export function waitAWhile(ms: number, { sleep, signal, operationId, next }: WaitAWhile): Promise<void> {
  const aborted = (cause: unknown) =>
    new AbortedError(`${operationId} was aborted while it waited for its turn.`, { operationId, next, cause })
  return runWithin({ signal, aborted }, ({ signal }) => sleep(ms, signal))
}
