import { operations } from '@mde-kit/contract'
import { findPermission, permissions, type TokenKind } from '@mde-kit/contract/permissions'
import { oneBatch } from '../output/one-batch.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'

export interface PermissionsListFlags extends OutputFlags {
  readonly kind?: TokenKind
}

const kinds = ['delegated', 'application'] as const

const columns = [
  { field: 'kind' },
  { field: 'name', head: 'permission' },
  { field: 'id' },
  { field: 'operations' },
]

/** `mde permissions list`: the catalogue, with the operations that take each permission. */
export async function permissionsListCommand(terminal: Terminal, flags: PermissionsListFlags): Promise<void> {
  const rows = kinds
    .filter((kind) => flags.kind === undefined || flags.kind === kind)
    .flatMap((kind) =>
      Object.keys(permissions[kind]).map((name) => {
        const operationIds = operationsThatTake(name, kind)
        return { kind, name, ...findPermission(name, kind), operations: operationIds.length, operationIds }
      }),
    )
  await printRecords(terminal, flags, { columns, whenEmpty: '' }, oneBatch(rows))
}

function operationsThatTake(name: string, kind: TokenKind): string[] {
  return Object.values(operations)
    .filter(
      ({ service, permissions: needed }) => service === 'defender' && needed[kind].flat().includes(name),
    )
    .map(({ id }) => id)
}
