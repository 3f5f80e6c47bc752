import { leastPrivilege, type RequiredResourceAccess, type TokenKind } from '@mde-kit/contract/permissions'
import { operationIdNamed } from '../call/operation-named.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printDocument } from '../output/print-document.ts'
import type { Terminal } from '../output/terminal.ts'

export interface PermissionsManifestFlags extends OutputFlags {
  readonly kind: readonly TokenKind[]
}

const columns = [{ field: 'resourceAppId' }, { field: 'id' }, { field: 'type' }]

/** `mde permissions manifest`: what to paste into an app manifest, for one kind of token or for both. */
export async function permissionsManifestCommand(
  terminal: Terminal,
  operationIds: readonly string[],
  flags: PermissionsManifestFlags,
): Promise<void> {
  const ids = operationIds.map(operationIdNamed)
  const results = [...new Set(flags.kind)].map((each) => leastPrivilege(ids, each))
  const { paint } = terminal
  for (const { kind: each, notCallable, withoutId } of results) {
    if (notCallable.length > 0)
      terminal.err(`${paint.yellow('note')} No ${each} permission allows ${notCallable.join(', ')}.`)
    if (withoutId.length > 0)
      terminal.err(`${paint.yellow('note')} Left out, since the id is not known: ${withoutId.join(', ')}.`)
  }
  const entries = merge(results.flatMap((each) => each.requiredResourceAccess))
  const rows = entries.flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess.map((each) => ({ resourceAppId, ...each })),
  )
  // A manifest is JSON, for people too.
  const asJson = isForPrograms(flags) ? flags : { ...flags, json: true as const }
  const table = { columns, rows, whenEmpty: '' }
  await printDocument(terminal, asJson, { requiredResourceAccess: entries }, table)
}

/** One entry for each resource app, as Entra wants it. */
function merge(entries: readonly RequiredResourceAccess[]): RequiredResourceAccess[] {
  return [...new Set(entries.map(({ resourceAppId }) => resourceAppId))].map((resourceAppId) => ({
    resourceAppId,
    resourceAccess: entries.flatMap((each) =>
      each.resourceAppId === resourceAppId ? each.resourceAccess : [],
    ),
  }))
}
