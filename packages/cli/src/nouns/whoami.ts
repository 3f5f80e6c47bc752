import type { Command } from 'commander'
import { type ConnectionFlags, withConnectionFlags } from '../connection/connection-flags.ts'
import { type OutputFlags, withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde whoami`: who calls the API, and what the token allows. */
export function addWhoami(noun: Command, terminal: Terminal): void {
  withConnectionFlags(withOutputFlags(noun))
  withExamples(noun, ['', '--profile fabrikam --json name,permissions'])
  noun.action(async (options: ConnectionFlags & OutputFlags) => {
    const { whoamiCommand } = await import('../commands/whoami.ts')
    await whoamiCommand(terminal, options)
  })
}
