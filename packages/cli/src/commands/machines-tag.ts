import { createTagsResource } from '@mde-kit/client/tags'
import { ConfigError } from '@mde-kit/contract/errors'
import { type ActFlags, actOnMachines, type ActResult } from '../acts/act-on-machines.ts'
import { NotFoundError } from '../not-found-error.ts'
import type { Terminal } from '../output/terminal.ts'

export interface TagFlags extends ActFlags {
  readonly add?: string
  readonly remove?: string
}

/** `mde machines tag`: adds or removes one tag, of 500 devices a call. Other tags stay. */
export async function machinesTagCommand(
  terminal: Terminal,
  names: readonly string[],
  flags: TagFlags,
): Promise<void> {
  const { Value, Action } = tagUpdate(flags)
  await actOnMachines(
    terminal,
    {
      operationId: 'addOrRemoveTagForMultipleMachines',
      does: `${Action} the tag ${Value} of`,
      body: { Value, Action },
      async run(caller, machines, signal) {
        const tags = createTagsResource(caller)
        const ids = machines.map(({ id }) => id)
        const report = await tags[Action === 'Add' ? 'addToAll' : 'removeFromAll'](ids, Value, { signal })
        const { changed, missing, failed, skipped } = report
        return [
          ...changed.map((machineId): ActResult => ({ machineId, outcome: 'done' })),
          ...missing.map((machineId): ActResult => ({ machineId, outcome: 'failed', error: notThere() })),
          ...failed.flatMap(({ machineIds, error }) =>
            machineIds.map((machineId): ActResult => ({ machineId, outcome: 'failed', error })),
          ),
          ...skipped.map((machineId): ActResult => ({ machineId, outcome: 'skipped' })),
        ]
      },
    },
    names,
    flags,
  )
}

function notThere(): NotFoundError {
  return new NotFoundError('The service did not answer with this device.', {
    next: 'Look for it with `mde machines find`.',
  })
}

function tagUpdate({ add, remove }: TagFlags): { readonly Value: string; readonly Action: 'Add' | 'Remove' } {
  if (add !== undefined && remove === undefined) return { Value: add, Action: 'Add' }
  if (remove !== undefined && add === undefined) return { Value: remove, Action: 'Remove' }
  throw new ConfigError('Exactly one of --add and --remove says what to do.', {
    next: 'Give --add <tag>, or --remove <tag>.',
  })
}
