import type { Command } from 'commander'
import { type ConnectionFlags, withConnectionFlags } from '../connection/connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'

/** `mde token …`: looks at tokens. Nothing here calls the API. */
export function addToken(noun: Command, terminal: Terminal): void {
  withConnectionFlags(noun.command('show').alias('explain'))
    .description('decode a token without trusting it: what it says, and what it can and cannot call')
    .option('--json', 'print JSON')
    .action(async (options: ConnectionFlags & { json?: true }) => {
      const { tokenShowCommand } = await import('../commands/token-show.ts')
      await tokenShowCommand(terminal, options)
    })
  withConnectionFlags(noun.command('validate'))
    .description('verify signature, issuer, audience, tenant and lifetime')
    .option('--json', 'print JSON')
    .action(async (options: ConnectionFlags & { json?: true }) => {
      const { tokenValidateCommand } = await import('../commands/token-validate.ts')
      await tokenValidateCommand(terminal, options)
    })
}
