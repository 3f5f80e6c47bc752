import type { Command } from 'commander'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde logout`: takes profiles away, with their tokens. */
export function addLogout(noun: Command, terminal: Terminal): void {
  noun.argument('[profile]', 'the current one where none is named').option('--all', 'every profile')
  withExamples(noun, ['', 'fabrikam', '--all'])
  noun.action(async (profile: string | undefined, options: { all?: true }) => {
    const { logoutCommand } = await import('../commands/logout.ts')
    await logoutCommand(terminal, profile, options)
  })
}
