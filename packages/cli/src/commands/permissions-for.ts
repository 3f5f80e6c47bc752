import { leastPrivilege, type TokenKind } from '@mde-kit/contract/permissions'
import { printableJson } from '../output/printable.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'

/** `mde permissions for`: the least set that covers some operations, and which permission is there for which. */
export function permissionsForCommand(
  terminal: Terminal,
  operationIds: readonly string[],
  { kind, json }: { readonly kind: TokenKind; readonly json?: true },
): void {
  const result = leastPrivilege(operationIds, kind)
  if (json) return terminal.out(printableJson(result))
  const { paint } = terminal
  const rows = result.permissions.map((permission) => [
    permission.name,
    permission.id ?? '(not known)',
    permission.resourceAppName,
    permission.operationIds.join(' '),
  ])
  if (rows.length > 0) terminal.out(renderTable(rows, { head: [`${kind} permission`, 'id', 'of', 'serves'] }))
  for (const id of result.notCallable)
    terminal.err(
      `${paint.yellow('note')} ${id} cannot be called with ${kind} permissions, whatever is granted.`,
    )
}
