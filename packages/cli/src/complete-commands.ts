import tab from '@bomb.sh/tab/commander'
import type { Command } from 'commander'

/** Adds `completion <shell>`, which prints a script for a shell, and the hidden `complete`, which the script calls. */
export function completeCommands(program: Command): void {
  tab(program, { completionCommandName: 'completion' })
}
