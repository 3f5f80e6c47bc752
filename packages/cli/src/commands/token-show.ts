import { explain, inspectToken, type TokenExplanation } from '@mde-kit/token-validator'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printDocument } from '../output/print-document.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'
import { textWidth } from '../output/text-width.ts'
import { wrapText } from '../output/wrap-text.ts'
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
  const say = (text: string) => terminal.out(wrapText(text, terminal.columns).join('\n'))
  terminal.out(claimsTable(rows, terminal))
  for (const { level, message, next } of inspection.findings)
    say(`\n${level === 'error' ? paint.red(level) : paint.yellow(level)} ${message} ${next}`)
  const isRefused = inspection.findings.some(({ level }) => level === 'error')
  say(`\n${callsText(explanation, isRefused)}`)
  terminal.out(paint.dim('Decoded only. `mde token validate` checks the signature.'))
}

/** A claim, its value, and what it means: beside the value where there is room for it, else below. */
function claimsTable(rows: TokenExplanation['rows'], { columns: width, paint }: Terminal): string {
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth))
  const start = widest(rows.map(({ claim }) => claim)) + 4
  const beside = width - start - widest(rows.map(({ value }) => value)) - 2
  return renderTable(
    rows.flatMap(({ claim, value, meaning }) => {
      const meanings = wrapText(meaning, beside >= leastMeaning ? beside : width - start)
      const [first = '', ...rest] = meanings.map((line) => paint.dim(line))
      if (beside >= leastMeaning)
        return [[paint.bold(claim), value, first], ...rest.map((line) => ['', '', line])]
      return [[paint.bold(claim), value], ['', first], ...rest.map((line) => ['', line])]
    }),
  )
}

/** A meaning narrower than that takes too many lines. */
const leastMeaning = 40

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
