import type { Command } from 'commander'
import { type ConnectionFlags, withConnectionFlags } from '../connection/connection-flags.ts'
import { type OutputFlags, withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde token …`: looks at tokens. Nothing here calls the API. */
export function addToken(noun: Command, terminal: Terminal): void {
  const show = withConnectionFlags(withOutputFlags(noun.command('show').alias('explain'))).description(
    'decode a token without trusting it: what it says, and what it can and cannot call',
  )
  withExamples(show, ['--profile contoso', "< token.txt --jq '.findings[].code'"])
  show.action(async (options: ConnectionFlags & OutputFlags) => {
    const { tokenShowCommand } = await import('../commands/token-show.ts')
    await tokenShowCommand(terminal, options)
  })

  const validate = withConnectionFlags(withOutputFlags(noun.command('validate'))).description(
    'verify signature, issuer, audience, tenant and lifetime',
  )
  withExamples(validate, ['--tenant contoso.com < token.txt'])
  validate.action(async (options: ConnectionFlags & OutputFlags) => {
    const { tokenValidateCommand } = await import('../commands/token-validate.ts')
    await tokenValidateCommand(terminal, options)
  })
}
