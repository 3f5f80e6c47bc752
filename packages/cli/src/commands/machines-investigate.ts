import { createActionsResource } from '@mde-kit/client/actions'
import pMap from 'p-map'
import { type ActFlags, actOnMachines, type ActResult } from '../acts/act-on-machines.ts'
import { readActTexts } from '../acts/act-texts.ts'
import type { NamedMachine } from '../call/machine-named.ts'
import { commentOption } from '../nouns/machine-acts.ts'
import type { Terminal } from '../output/terminal.ts'

export interface InvestigateFlags extends ActFlags {
  readonly comment: string
}

/** `mde machines investigate`: an automated investigation of each device, unless one is under way there. */
export async function machinesInvestigateCommand(
  terminal: Terminal,
  names: readonly string[],
  flags: InvestigateFlags,
): Promise<void> {
  const { comment: Comment = '' } = readActTexts([commentOption], { ...flags })
  const body = { Comment }
  await actOnMachines(
    terminal,
    {
      operationId: 'startInvestigation',
      does: 'Investigate',
      body,
      run: (caller, machines, signal) => {
        const actions = createActionsResource(caller)
        const start = async ({ id: machineId }: NamedMachine): Promise<ActResult> => {
          if (signal.aborted) return { machineId, outcome: 'skipped' }
          try {
            // One that is out by then is waited for, so that it does not get lost.
            const { id, isJoined, latest } = await actions.startInvestigation(machineId, body)
            return {
              machineId,
              outcome: isJoined ? 'joined' : 'started',
              actionId: id,
              status: latest?.state,
            }
          } catch (error) {
            return { machineId, outcome: 'failed', error }
          }
        }
        return pMap(machines, start, { concurrency: 4 })
      },
    },
    names,
    flags,
  )
}
