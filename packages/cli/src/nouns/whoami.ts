import type { Command } from 'commander'
import { type TenantsFlags, withTenantsFlags } from '../connection/connection-flags.ts'
import { type OutputFlags, withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde whoami`: who calls the API, and what the token allows. */
export function addWhoami(noun: Command, terminal: Terminal): void {
  withTenantsFlags(withOutputFlags(noun))
  withExamples(noun, ['', '--profile fabrikam --json name,permissions', '--all-tenants'])
  noun.action(async (options: TenantsFlags & OutputFlags) => {
    const { whoamiCommand } = await import('../commands/whoami.ts')
    await whoamiCommand(terminal, options)
  })
}
