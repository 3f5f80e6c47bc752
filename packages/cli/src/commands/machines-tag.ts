import { addOrRemoveMachineTag } from '@mde-kit/contract/operations'
import { ConfigError } from '@mde-kit/contract/errors'
import pMap from 'p-map'
import { type ActFlags, actOnMachines, type ActResult } from '../acts/act-on-machines.ts'
import type { Terminal } from '../output/terminal.ts'

export interface TagFlags extends ActFlags {
  readonly add?: string
  readonly remove?: string
}

/** `mde machines tag`: adds or removes one tag. Other tags stay, which a change of the device itself would not promise. */
export async function machinesTagCommand(
  terminal: Terminal,
  names: readonly string[],
  flags: TagFlags,
): Promise<void> {
  const body = tagUpdate(flags)
  await actOnMachines(
    terminal,
    {
      operationId: 'addOrRemoveMachineTag',
      does: `${body.Action} the tag ${body.Value} of`,
      body,
      run: (caller, machines, signal) =>
        pMap(
          machines,
          async ({ id }): Promise<ActResult> => {
            try {
              await caller.record(addOrRemoveMachineTag, { path: { id }, body }, { signal })
              return { machineId: id, outcome: 'done' }
            } catch (error) {
              return { machineId: id, outcome: 'failed', error }
            }
          },
          { concurrency: 4 },
        ),
    },
    names,
    flags,
  )
}

function tagUpdate({ add, remove }: TagFlags): { readonly Value: string; readonly Action: 'Add' | 'Remove' } {
  if (add !== undefined && remove === undefined) return { Value: add, Action: 'Add' }
  if (remove !== undefined && add === undefined) return { Value: remove, Action: 'Remove' }
  throw new ConfigError('Exactly one of --add and --remove says what to do.', {
    next: 'Give --add <tag>, or --remove <tag>.',
  })
}
