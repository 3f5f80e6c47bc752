import type { Command } from 'commander'
import { withConnectionFlags, withRecordFlag } from '../connection/connection-flags.ts'
import { commentOption } from '../nouns/machine-acts.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'
import type { MachineAct } from './machine-act.ts'
import type { MachineActFlags } from './machine-act-command.ts'

/** Adds the verbs of `mde machines` that act. */
export function addMachineActs(noun: Command, terminal: Terminal, acts: readonly MachineAct[]): void {
  for (const act of acts) {
    const command = withActFlags(noun.command(act.verb))
      .description(`${act.says} (${act.operationId})`)
      .summary(act.says)
      .option('--wait', 'wait for the actions to end')
      .option('--timeout <time>', 'how long to wait: 10m, 2h', '10m')
    for (const { flag, takes, says, standard } of [commentOption, ...(act.options ?? [])])
      command.option(
        `--${flag} <${takes}>`,
        standard === undefined ? says : `${says}; ${standard.toLowerCase()} where left out`,
      )
    if (act.saves) command.option('--out <folder>', 'wait for what is made, and save it there')
    withExamples(command, act.examples)
    command.action(async (names: string[]) => {
      const { machineActCommand } = await import('./machine-act-command.ts')
      await machineActCommand(terminal, act, names, command.opts<MachineActFlags>())
    })
  }
}

/** Adds what every command that acts on devices takes. */
export function withActFlags(command: Command): Command {
  command
    .argument('[devices...]', 'names or ids')
    .option('--from <file>', 'devices from a file, one a line; - reads standard input')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be sent, and send nothing')
  return withRecordFlag(withConnectionFlags(withOutputFlags(command)))
}
