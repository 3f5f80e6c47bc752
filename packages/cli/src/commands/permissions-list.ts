import { operations } from '@mde-kit/contract'
import { findPermission, permissions, type TokenKind } from '@mde-kit/contract/permissions'
import { printableJson } from '../output/printable.ts'
import { renderTable } from '../output/table.ts'
import type { Terminal } from '../output/terminal.ts'

const kinds = ['delegated', 'application'] as const

/** `mde permissions list`: the catalogue, with the operations that take each permission. */
export function permissionsListCommand(
  terminal: Terminal,
  flags: { readonly kind?: TokenKind; readonly json?: true },
): void {
  const rows = kinds
    .filter((kind) => flags.kind === undefined || flags.kind === kind)
    .flatMap((kind) =>
      Object.keys(permissions[kind]).map((name) => ({
        kind,
        name,
        ...findPermission(name, kind),
        operationIds: operationsThatTake(name, kind),
      })),
    )
  if (flags.json) return terminal.out(printableJson(rows))
  terminal.out(
    renderTable(
      rows.map(({ kind, name, id, operationIds }) => [kind, name, id ?? '', String(operationIds.length)]),
      { head: ['kind', 'permission', 'id', 'operations'] },
    ),
  )
}

function operationsThatTake(name: string, kind: TokenKind): string[] {
  return Object.values(operations)
    .filter(
      ({ service, permissions: needed }) => service === 'defender' && needed[kind].flat().includes(name),
    )
    .map(({ id }) => id)
}
