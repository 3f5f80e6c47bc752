import type { Command } from 'commander'
import type { ActionsCancelFlags } from '../commands/actions-cancel.ts'
import type { ActionsWaitFlags } from '../commands/actions-wait.ts'
import { withConnectionFlags, withRecordFlag } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'
import { actionId } from './actions.ts'

/** What `mde actions` does besides reading one operation. */
export function addActionsMore(noun: Command, terminal: Terminal): void {
  const wait = withRecordFlag(withConnectionFlags(withOutputFlags(noun.command('wait'))))
    .argument('<ids...>', 'action ids')
    .description('wait for actions to end; fails where one does not succeed (getMachineAction)')
    .summary('wait for actions to end')
    .option('--timeout <time>', 'how long to wait: 10m, 2h', '10m')
  withExamples(wait, [actionId.example, `${actionId.example} --timeout 2h --json id,status`])
  wait.action(async (ids: string[], options: ActionsWaitFlags) => {
    const { actionsWaitCommand } = await import('../commands/actions-wait.ts')
    await actionsWaitCommand(terminal, ids, options)
  })

  const cancel = withRecordFlag(withConnectionFlags(withOutputFlags(noun.command('cancel'))))
    .argument('<id>', 'action id')
    .description('cancel an action that has not ended (cancelMachineAction)')
    .summary('cancel an action that has not ended')
    .requiredOption('--comment <text>', 'why; it stays with the action')
  withExamples(cancel, [`${actionId.example} --comment "The wrong device"`])
  cancel.action(async (id: string, options: ActionsCancelFlags) => {
    const { actionsCancelCommand } = await import('../commands/actions-cancel.ts')
    await actionsCancelCommand(terminal, id, options)
  })
}
