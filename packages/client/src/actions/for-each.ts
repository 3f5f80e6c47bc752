import type { Machine } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import type { ActionHandle } from './action-handle.ts'
import type { ActionRequest } from './action-request.ts'
import { distinctIds } from './distinct-ids.ts'
import type { StartOptions } from './start-once.ts'

/** What came of one device. */
export type MachineResult =
  | { readonly machineId: string; readonly outcome: 'started' | 'joined'; readonly handle: ActionHandle }
  | { readonly machineId: string; readonly outcome: 'failed'; readonly error: unknown }
  /** The signal fired before its turn: nothing was sent. */
  | { readonly machineId: string; readonly outcome: 'skipped' }

/** How far the devices have come. */
export interface ForEachProgress {
  readonly done: number
  readonly total: number
}

/** How many devices are acted on. */
export interface ForEachOptions extends StartOptions {
  /** Ends the starting. Requests that are out by then are waited for, so that none gets lost. */
  readonly signal?: AbortSignal | undefined
  /** Devices at a time, 1 to 50. Defaults to 4. */
  readonly concurrency?: number | undefined
  /** Told of each device once its result is there. What it throws ends the starting, as an abort does, and is thrown. */
  readonly onResult?: ((result: MachineResult, progress: ForEachProgress) => void) | undefined
}

/** Starts one action on one device. */
export type StartAction = (
  machineId: string,
  request: ActionRequest,
  options: StartOptions,
) => Promise<ActionHandle>

/**
 * Starts an action on many devices, some at a time. Each device has one result, in the order given; a device that is
 * named twice counts once.
 *
 * @throws {@link ConfigError} `concurrency` cannot work.
 */
export async function startOnEach(
  start: StartAction,
  machines: Iterable<string | Machine>,
  request: ActionRequest,
  { signal, concurrency = 4, onResult, ...options }: ForEachOptions,
): Promise<MachineResult[]> {
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 50)
    throw new ConfigError(`concurrency must be a whole number from 1 to 50, not ${concurrency}.`, {
      next: 'Leave concurrency out for the default.',
    })
  const ids = distinctIds(machines)
  const results: MachineResult[] = ids.map((machineId) => ({ machineId, outcome: 'skipped' }))
  const waiting = ids.entries()
  let done = 0
  let broken: { readonly cause: unknown } | undefined

  const tell = (result: MachineResult) => {
    try {
      onResult?.(result, { done: ++done, total: ids.length })
    } catch (cause) {
      broken ??= { cause }
    }
  }
  const startNext = async () => {
    for (const [index, machineId] of waiting) {
      if (signal?.aborted || broken) return
      const result = await settle(machineId, () => start(machineId, request, options))
      results[index] = result
      tell(result)
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, ids.length) }, startNext))
  if (broken) throw broken.cause
  return results
}

async function settle(machineId: string, start: () => Promise<ActionHandle>): Promise<MachineResult> {
  try {
    const handle = await start()
    return { machineId, outcome: handle.isJoined ? 'joined' : 'started', handle }
  } catch (error) {
    return { machineId, outcome: 'failed', error }
  }
}
