import type { Machine } from '@mde-kit/contract'
import { compileExpression } from '../expressions/compile-expression.ts'
import type { Operand } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { msOf } from '../values/instant.ts'
import type { Value } from '../values/value.ts'

/** What a filter leaves of a table at the most, so that the rest need not be made. The filter itself still decides. */
export interface Restriction {
  /** Milliseconds since 1970, both ends included. */
  readonly fromMs: number
  readonly toMs: number
  readonly wants: (machine: Machine) => boolean
}

export const unrestricted: Restriction = {
  fromMs: Number.NEGATIVE_INFINITY,
  toMs: Number.POSITIVE_INFINITY,
  wants: () => true,
}

/** Finds bounds of `Timestamp`, and conditions on the device alone, in a filter that stands right behind a table. */
export function restrictionOf(condition: SyntaxNode, scope: Scope): Restriction {
  if (condition.kind === 'AndExpression')
    return both(restrictionOf(condition.child('Left'), scope), restrictionOf(condition.child('Right'), scope))
  if (condition.kind === 'ParenthesizedExpression') return restrictionOf(condition.child('Expression'), scope)
  const columns = columnsIn(condition, scope)
  if (columns.length === 1 && columns[0] === 'Timestamp') return timeRestriction(condition, scope)
  const isAboutDevice = columns.every((column) => column === 'DeviceId' || column === 'DeviceName')
  return columns.length > 0 && isAboutDevice ? deviceRestriction(condition, scope) : unrestricted
}

export function both(a: Restriction, b: Restriction): Restriction {
  return {
    fromMs: Math.max(a.fromMs, b.fromMs),
    toMs: Math.min(a.toMs, b.toMs),
    wants: (machine) => a.wants(machine) && b.wants(machine),
  }
}

/** Columns of the table that a condition names, as far as it names them. */
function columnsIn({ text }: SyntaxNode, { columns }: Scope): readonly string[] {
  // A star may stand for any of them.
  if (text.includes('*')) return []
  const words = new Set(text.match(/\w+/g))
  return columns.flatMap(({ name }) => (words.has(name) ? [name] : []))
}

/** Ends within the same millisecond are told apart by the filter. */
function timeRestriction(condition: SyntaxNode, scope: Scope): Restriction {
  if (condition.find('Left')?.kind !== 'NameReference') return unrestricted
  const right = condition.find('Right')
  const bound = (node: SyntaxNode | undefined) => (node ? instantIn(node, scope) : undefined)
  switch (condition.kind) {
    case 'GreaterThanExpression':
    case 'GreaterThanOrEqualExpression':
      return { ...unrestricted, fromMs: bound(right) ?? unrestricted.fromMs }
    case 'LessThanExpression':
    case 'LessThanOrEqualExpression':
      return { ...unrestricted, toMs: bound(right) ?? unrestricted.toMs }
    case 'BetweenExpression':
      return {
        ...unrestricted,
        fromMs: bound(right?.find('First')) ?? unrestricted.fromMs,
        toMs: bound(right?.find('Second')) ?? unrestricted.toMs,
      }
  }
  return unrestricted
}

function instantIn(node: SyntaxNode, scope: Scope): number | undefined {
  const operand = compileAlone(node, scope)
  const value = operand?.isConstant && operand.type === 'datetime' ? operand.evaluate([]) : undefined
  return typeof value === 'string' ? msOf(value) : undefined
}

function deviceRestriction(condition: SyntaxNode, scope: Scope): Restriction {
  const operand = compileAlone(condition, scope)
  if (!operand) return unrestricted
  const rowOf = ({ id, computerDnsName }: Machine): Value[] =>
    scope.columns.map(({ name }) => (name === 'DeviceId' ? id : (computerDnsName ?? '')))
  return { ...unrestricted, wants: (machine) => operand.evaluate(rowOf(machine)) === true }
}

/** Undefined for what needs another table to be read first. */
function compileAlone(node: SyntaxNode, scope: Scope): Operand | undefined {
  const feed = () => {
    throw new NotImitatedError('a table here', node)
  }
  try {
    return compileExpression(node, { ...scope, context: { ...scope.context, feed } })
  } catch (fault) {
    if (fault instanceof NotImitatedError) return undefined
    throw fault
  }
}
