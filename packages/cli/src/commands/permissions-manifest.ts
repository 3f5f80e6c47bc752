import { leastPrivilege, type RequiredResourceAccess, type TokenKind } from '@mde-kit/contract/permissions'
import { printableJson } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'

/** `mde permissions manifest`: what to paste into an app manifest, for one kind of token or for both. */
export function permissionsManifestCommand(
  terminal: Terminal,
  operationIds: readonly string[],
  { kind }: { readonly kind: readonly TokenKind[] },
): void {
  const results = [...new Set(kind)].map((each) => leastPrivilege(operationIds, each))
  const { paint } = terminal
  for (const { kind: each, notCallable, withoutId } of results) {
    if (notCallable.length > 0)
      terminal.err(`${paint.yellow('note')} No ${each} permission allows ${notCallable.join(', ')}.`)
    if (withoutId.length > 0)
      terminal.err(`${paint.yellow('note')} Left out, since the id is not known: ${withoutId.join(', ')}.`)
  }
  terminal.out(
    printableJson({ requiredResourceAccess: merge(results.flatMap((each) => each.requiredResourceAccess)) }),
  )
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
