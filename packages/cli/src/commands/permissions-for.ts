import { leastPrivilege, type TokenKind } from '@mde-kit/contract/permissions'
import { operationIdNamed } from '../call/operation-named.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printDocument } from '../output/print-document.ts'
import type { Terminal } from '../output/terminal.ts'

export interface PermissionsForFlags extends OutputFlags {
  readonly kind: TokenKind
}

/** `mde permissions for`: the least set that covers some operations, and which permission is there for which. */
export async function permissionsForCommand(
  terminal: Terminal,
  operationIds: readonly string[],
  flags: PermissionsForFlags,
): Promise<void> {
  const { kind } = flags
  const result = leastPrivilege(operationIds.map(operationIdNamed), kind)
  const columns = [
    { field: 'name', head: `${kind} permission` },
    { field: 'id' },
    { field: 'resourceAppName', head: 'of', leaveOut: 1 },
    { field: 'operationIds', head: 'serves', least: 8 },
  ]
  const layout = { columns, whenEmpty: '' }
  await printDocument(terminal, flags, result, { rows: result.permissions, ...layout })
  const { paint } = terminal
  for (const id of result.notCallable)
    terminal.err(
      `${paint.yellow('note')} ${id} cannot be called with ${kind} permissions, whatever is granted.`,
    )
}
