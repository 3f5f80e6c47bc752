import { script } from '@bomb.sh/tab'
import tab from '@bomb.sh/tab/commander'
import type { Command } from 'commander'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'
import { bashScript } from './bash-script.ts'

/** Adds `completion <shell>`, which prints a script for a shell, and the hidden `complete`, which the script calls. */
export function completeCommands(program: Command, terminal: Terminal): void {
  tab(program, { completionCommandName: 'completion' })
  const completion = program.commands.find((command) => command.name() === 'completion')
  if (completion === undefined) throw new Error('There is no command to complete with.')
  withExamples(completion, ['bash', 'zsh', 'fish', 'powershell'])
  completion.action((shell: string) => {
    if (shell === 'bash') terminal.out(bashScript.trimEnd())
    else script(shell, 'mde', 'mde')
  })
}
