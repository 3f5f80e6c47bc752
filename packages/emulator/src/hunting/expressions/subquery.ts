import type { SyntaxNode } from '../kql/syntax-node.ts'
import type { Row } from '../plan/row.ts'
import type { Value } from '../values/value.ts'
import type { Operand } from './operand.ts'
import type { Scope } from './scope.ts'

/** Tells an expression that gives a table from one that gives a value. */
export function isTable({ columns, kind }: SyntaxNode): boolean {
  return columns !== undefined && kind !== 'ToScalarExpression'
}

/** `toscalar(…)`: the first value of a table, which is read before whatever asks for it. Null of an empty one. */
export function compileScalarSubquery(node: SyntaxNode, scope: Scope): Operand {
  let first: Row | undefined
  scope.context.feed(node.child('Expression'), scope, {
    push(row) {
      first ??= row
      return false
    },
    end: () => undefined,
  })
  return { type: node.type, evaluate: () => first?.[0] ?? null, isConstant: false }
}

/** The values of the first column of a table, in a list that is filled before whatever asks for it. */
export function compileListSubquery(node: SyntaxNode, scope: Scope): readonly Value[] {
  const values: Value[] = []
  scope.context.feed(node, scope, {
    push(row) {
      values.push(row[0] ?? null)
      return true
    },
    end: () => undefined,
  })
  return values
}
