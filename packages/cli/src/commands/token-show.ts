import { explain, inspectToken } from '@mde-kit/token-validator'
import { resolveCloudFlags } from '../connection/cloud-flags.ts'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { printableJson } from '../output/printable.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'
import { readToken } from './read-token.ts'

/** `mde token show`: what a token says, in plain words. Nothing is verified, and it says so. */
export async function tokenShowCommand(
  terminal: Terminal,
  flags: ConnectionFlags & { json?: true },
): Promise<void> {
  const token = await readToken(terminal, flags)
  const expected = { ...resolveCloudFlags(flags), ...(isGuid(flags.tenant) && { tenantId: flags.tenant }) }
  const inspection = inspectToken(token, expected)
  if (flags.json) return terminal.out(printableJson(inspection))
  const { paint } = terminal
  const { rows, canCall } = explain(token, expected)
  terminal.out(
    renderTable(rows.map(({ claim, value, meaning }) => [paint.bold(claim), value, paint.dim(meaning)])),
  )
  for (const { level, message, next } of inspection.findings)
    terminal.out(`\n${level === 'error' ? paint.red(level) : paint.yellow(level)} ${message} ${next}`)
  const isRefused = inspection.findings.some(({ level }) => level === 'error')
  const list = canCall.length > 0 ? canCall.join(', ') : 'nothing'
  terminal.out(
    isRefused ? `\nno call will be taken; its permissions alone would cover: ${list}` : `\ncan call: ${list}`,
  )
  terminal.out(paint.dim('Decoded only. `mde token validate` checks the signature.'))
}

/** A domain names a tenant too, but a token holds the id. */
function isGuid(tenant: string | undefined): tenant is string {
  return tenant !== undefined && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(tenant)
}
