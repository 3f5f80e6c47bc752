import { createActionsResource, type ActionRequest, type MachineResult } from '@mde-kit/client/actions'
import type { Caller } from '@mde-kit/client/runtime'
import { isMdeError } from '@mde-kit/contract/errors'
import pMap from 'p-map'
import type { NamedMachine } from '../call/machine-named.ts'
import { readDurationMs } from '../call/time-span.ts'
import { commentOption } from '../nouns/machine-acts.ts'
import type { Terminal } from '../output/terminal.ts'
import { type ActFlags, actOnMachines, type ActResult } from './act-on-machines.ts'
import { readActTexts } from './act-texts.ts'
import type { MachineAct } from './machine-act.ts'

export interface MachineActFlags extends ActFlags {
  readonly wait?: true
  readonly timeout: string
  /** Folder for what an act makes. */
  readonly out?: string
}

/** `mde machines isolate` and its like: starts an action on each device, once, and waits for the end where asked. */
export async function machineActCommand(
  terminal: Terminal,
  act: MachineAct,
  names: readonly string[],
  flags: MachineActFlags,
): Promise<void> {
  const texts = readActTexts([commentOption, ...(act.options ?? [])], { ...flags })
  const timeoutMs = readDurationMs(flags.timeout, '--timeout')
  const request = act.request(texts)
  const body = Object.fromEntries(Object.entries(request).filter(([name]) => name !== 'type'))
  const { operationId, does } = act
  const run = async (caller: Caller, machines: readonly NamedMachine[], signal: AbortSignal) => {
    if (flags.out !== undefined) {
      const { savePackages } = await import('./save-packages.ts')
      return savePackages(terminal, caller, machines, { body, folder: flags.out, signal, timeoutMs })
    }
    const results = await start(terminal, caller, machines, request, signal)
    if (!flags.wait) return results.map(startedResult)
    return pMap(results, (each) => waited(terminal, each, { signal, timeoutMs }), { concurrency: 50 })
  }
  await actOnMachines(terminal, { operationId, does, body, run }, names, flags)
}

function start(
  terminal: Terminal,
  caller: Caller,
  machines: readonly NamedMachine[],
  request: ActionRequest,
  signal: AbortSignal,
): Promise<MachineResult[]> {
  const ids = machines.map(({ id }) => id)
  return createActionsResource(caller).forEach(ids, request, {
    signal,
    onResult: ({ machineId, outcome }, { done, total }) => {
      const name = machines.find(({ id }) => id === machineId)?.name ?? machineId
      if (total > 1) terminal.note(`${done} of ${total}: ${name} ${outcome}`)
    },
  })
}

function startedResult(result: MachineResult): ActResult {
  const { machineId, outcome } = result
  if (outcome === 'failed') return { machineId, outcome, error: result.error }
  if (outcome === 'skipped') return { machineId, outcome }
  return { machineId, outcome, actionId: result.handle.id, status: result.handle.latest?.status }
}

async function waited(
  terminal: Terminal,
  result: MachineResult,
  options: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<ActResult> {
  if (result.outcome === 'failed' || result.outcome === 'skipped') return startedResult(result)
  const { machineId, handle } = result
  try {
    const { status } = await handle.wait({
      ...options,
      onUpdate: ({ status, computerDnsName }) => terminal.note(`${computerDnsName ?? machineId}: ${status}`),
    })
    return { machineId, outcome: 'done', actionId: handle.id, status }
  } catch (error) {
    if (!isMdeError(error)) throw error
    const outcome = error.code === 'MDE_ABORTED' ? 'skipped' : 'failed'
    return { machineId, outcome, actionId: handle.id, status: handle.latest?.status, error }
  }
}
