import { type Operation, operations } from '@mde-kit/contract'
import type { TokenKind } from '@mde-kit/contract/permissions'
import { describe, expect, it } from 'vitest'
import { createBench } from './bench.ts'

// Each documented way to be allowed an operation is enough by itself, and no part of it is enough without the others.

const kinds: readonly TokenKind[] = ['delegated', 'application']
const ways = Object.values(operations).flatMap((operation: Operation) =>
  kinds.flatMap((kind) =>
    operation.permissions[kind].map((names) => ({ id: operation.id, operation, kind, names })),
  ),
)
const bench = createBench({ machines: 1, alerts: 1 })

async function statusOf({ method, path }: Operation, kind: TokenKind, permissions: readonly string[]) {
  const as = { permissions, ...(kind === 'delegated' && { user: 'analyst@contoso.example' }) }
  const { status } = await bench.call(method, `${path.replaceAll(/\{\w+\}/g, 'x')}?$nonsense=1`, { as })
  return status
}

describe('a permission', () => {
  it.each(ways)('of a $kind token lets $id through: $names', async ({ operation, kind, names }) => {
    // What comes after the check of permissions refuses the query.
    expect(await statusOf(operation, kind, names)).toBe(400)
    for (const missing of names) {
      const others = names.filter((name) => name !== missing)
      expect(await statusOf(operation, kind, others)).toBe(403)
    }
  })
})
