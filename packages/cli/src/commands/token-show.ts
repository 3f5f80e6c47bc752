import { explain, inspectToken, type TokenExplanation } from '@mde-kit/token-validator'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printDocument } from '../output/print-document.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'
import { type TokenToJudge, withToken } from './with-token.ts'

const columns = [{ field: 'claim' }, { field: 'value' }, { field: 'meaning' }]

/** `mde token show`: what a token says, in plain words. Nothing is verified, and it says so. */
export async function tokenShowCommand(
  terminal: Terminal,
  flags: ConnectionFlags & OutputFlags,
): Promise<void> {
  await withToken(terminal, flags, (token) => showToken(terminal, flags, token))
}

async function showToken(
  terminal: Terminal,
  flags: OutputFlags,
  { token, cloud, authorityHost, tenantId }: TokenToJudge,
): Promise<void> {
  const expected = { cloud, authorityHost, ...(isGuid(tenantId) && { tenantId }) }
  const inspection = inspectToken(token, expected)
  const explanation = explain(token, expected)
  const { rows, canCall, cannotCall } = explanation
  if (isForPrograms(flags)) {
    const table = { columns, rows, whenEmpty: '' }
    return printDocument(terminal, flags, { ...inspection, canCall, cannotCall }, table)
  }
  const { paint } = terminal
  terminal.out(
    renderTable(rows.map(({ claim, value, meaning }) => [paint.bold(claim), value, paint.dim(meaning)])),
  )
  for (const { level, message, next } of inspection.findings)
    terminal.out(`\n${level === 'error' ? paint.red(level) : paint.yellow(level)} ${message} ${next}`)
  const isRefused = inspection.findings.some(({ level }) => level === 'error')
  terminal.out(`\n${callsText(explanation, isRefused)}`)
  terminal.out(paint.dim('Decoded only. `mde token validate` checks the signature.'))
}

/** What the token can call; and for each permission that it lacks, what it cannot call without. */
function callsText({ canCall, cannotCall }: TokenExplanation, isRefused: boolean): string {
  const list = canCall.length > 0 ? canCall.join(', ') : 'nothing'
  const can = isRefused
    ? `no call will be taken; its permissions alone would cover: ${list}`
    : `can call: ${list}`
  const byMissing = new Map<string, string[]>()
  for (const { operationId, missing } of cannotCall) {
    const key = missing.join(' and ')
    byMissing.set(key, [...(byMissing.get(key) ?? []), operationId])
  }
  const cannot = [...byMissing].map(([missing, ids]) => {
    const why = missing === '' ? 'with a token of this kind' : `without ${missing}`
    return `cannot call ${why}: ${ids.join(', ')}`
  })
  return [can, ...cannot].join('\n')
}

/** A domain names a tenant too, but a token holds the id. */
function isGuid(tenant: string | undefined): tenant is string {
  return tenant !== undefined && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(tenant)
}
