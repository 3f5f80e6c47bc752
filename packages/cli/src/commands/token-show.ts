import { explain, inspectToken } from '@mde-kit/token-validator'
import type { ConnectionFlags } from '../connection-flags.ts'
import { renderTable } from '../output/table.ts'
import { printableJson } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { readToken } from './read-token.ts'

/** `mde token show`: what a token says, in plain words. Nothing is verified, and it says so. */
export async function tokenShowCommand(
  terminal: Terminal,
  flags: ConnectionFlags & { json?: true },
): Promise<void> {
  const token = await readToken(terminal, flags)
  const inspection = inspectToken(token)
  if (flags.json) return terminal.out(printableJson(inspection))
  const { paint } = terminal
  const { rows, canCall } = explain(token)
  terminal.out(
    renderTable(rows.map(({ claim, value, meaning }) => [paint.bold(claim), value, paint.dim(meaning)])),
  )
  for (const { level, message, next } of inspection.findings)
    terminal.out(`\n${level === 'error' ? paint.red(level) : paint.yellow(level)} ${message} ${next}`)
  terminal.out(`\ncan call: ${canCall.length > 0 ? canCall.join(', ') : 'nothing'}`)
  terminal.out(paint.dim('Decoded only. `mde token validate` checks the signature.'))
}
