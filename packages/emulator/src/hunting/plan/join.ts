import { compileExpression } from '../expressions/compile-expression.ts'
import type { Evaluate } from '../expressions/operand.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import { keyOfAll } from '../values/compare.ts'
import { missing, type Value } from '../values/value.ts'
import { type CompileOperator, type OperatorCall, parametersOf } from './operator.ts'
import type { Row, Sink } from './row.ts'

/** What becomes of rows with and without a partner. */
interface JoinKind {
  /** Whether only the first row of each key counts on the left. */
  readonly isUnique?: true
  readonly pairs?: true
  readonly leftAlone?: true
  readonly rightAlone?: true
  /** Each row of one side that has a partner, once. */
  readonly semi?: 'left' | 'right'
}

const kinds: Readonly<Record<string, JoinKind>> = {
  innerunique: { isUnique: true, pairs: true },
  inner: { pairs: true },
  leftouter: { pairs: true, leftAlone: true },
  rightouter: { pairs: true, rightAlone: true },
  fullouter: { pairs: true, leftAlone: true, rightAlone: true },
  leftanti: { leftAlone: true },
  anti: { leftAlone: true },
  leftantisemi: { leftAlone: true },
  rightanti: { rightAlone: true },
  rightantisemi: { rightAlone: true },
  leftsemi: { semi: 'left' },
  rightsemi: { semi: 'right' },
}

/** A row of the right side, and whether it has met a partner. */
interface Partner {
  readonly row: Row
  isMet: boolean
}

/** `join`, of kind `innerunique` unless told otherwise. */
export const join: CompileOperator = (call) => {
  const name = parametersOf(call.node, ['kind']).get('kind') ?? 'innerunique'
  const kind = kinds[name]
  if (!kind) throw new NotImitatedError(`a join of kind '${name}'`, call.node)
  return joining(call, call.node.child('ConditionClause'), kind)
}

/** `lookup`: a join without the keys of the right side, of kind `leftouter` unless told otherwise. */
export const lookup: CompileOperator = (call) => {
  const name = parametersOf(call.node, ['kind']).get('kind') ?? 'leftouter'
  const kind = name === 'leftouter' || name === 'inner' ? kinds[name] : undefined
  if (!kind) throw new NotImitatedError(`a lookup of kind '${name}'`, call.node)
  const clause = call.node.child('LookupClause')
  const keys = clause.list('Expressions').map((condition) => sidesOf(condition).right.name)
  return joining(call, clause, kind, ({ name: column }) => !keys.includes(column))
}

function joining(
  { node, scope, sink }: OperatorCall,
  clause: SyntaxNode,
  kind: JoinKind,
  keeps: (column: Column) => boolean = () => true,
): Sink {
  const right = node.child('Expression')
  const rightColumns = columnsOf(right)
  const kept = rightColumns.flatMap((column, index) => (keeps(column) ? [index] : []))
  if (clause.kind !== 'JoinOnClause') throw new NotImitatedError('a join with where', clause)
  const sides = clause.list('Expressions').map(sidesOf)
  const leftKey = keyReader(sides.map((side) => compileExpression(side.left, scope).evaluate))
  const rightScope = { ...scope, columns: rightColumns }
  const rightKey = keyReader(sides.map((side) => compileExpression(side.right, rightScope).evaluate))

  const partners = new Map<string, Partner[]>()
  /** Rows whose key is null meet nobody. */
  const loners: Row[] = []
  scope.context.feed(right, scope, {
    push(row) {
      const key = rightKey(row)
      if (key === undefined) loners.push(row)
      else {
        const same = partners.get(key)
        if (same) same.push({ row, isMet: false })
        else partners.set(key, [{ row, isMet: false }])
      }
      return true
    },
    end: () => undefined,
  })

  const noLeft = scope.columns.map(({ type }) => missing(type))
  const noRight = kept.map((index) => missing(rightColumns[index]?.type ?? 'dynamic'))
  const rightValues = (row: Row): Value[] => kept.map((index) => row[index] ?? null)
  const seen = new Set<string>()
  return {
    push(row) {
      const key = leftKey(row)
      if (kind.isUnique && key !== undefined) {
        if (seen.has(key)) return true
        seen.add(key)
      }
      const met = key === undefined ? undefined : partners.get(key)
      if (!met) return kind.leftAlone ? sink.push(kind.pairs ? [...row, ...noRight] : row) : true
      for (const partner of met) partner.isMet = true
      if (kind.semi === 'left') return sink.push(row)
      if (!kind.pairs) return true
      return met.every((partner) => sink.push([...row, ...rightValues(partner.row)]))
    },
    end() {
      const rest = kind.semi === 'right' ? true : kind.rightAlone ? false : undefined
      if (rest !== undefined) {
        const found = [...partners.values()].flat().filter(({ isMet }) => isMet === rest)
        const rows = [...found.map(({ row }) => row), ...(rest ? [] : loners)]
        rows.every((row) => sink.push(kind.pairs ? [...noLeft, ...rightValues(row)] : row))
      }
      sink.end()
    },
  }
}

/** Undefined where a part is null, which equals nothing. */
function keyReader(evaluates: readonly Evaluate[]): (row: Row) => string | undefined {
  return (row) => {
    const values = evaluates.map((evaluate) => evaluate(row))
    return values.includes(null) ? undefined : keyOfAll(values)
  }
}

/** A column that both sides have, or `$left.a == $right.b`. */
function sidesOf(condition: SyntaxNode): { readonly left: SyntaxNode; readonly right: SyntaxNode } {
  if (condition.kind === 'NameReference') return { left: condition, right: condition }
  if (condition.kind === 'EqualExpression') {
    const [a, b] = [condition.child('Left'), condition.child('Right')]
    const sides = new Map([a, b].map((path) => [path.find('Expression')?.name, path.find('Selector')]))
    const left = sides.get('$left')
    const right = sides.get('$right')
    if (left && right) return { left, right }
  }
  throw new NotImitatedError(`'${condition.text.slice(0, 60)}' as the condition of a join`, condition)
}

/** @throws {@link NotImitatedError} The analyser cannot tell the columns. */
export function columnsOf(table: SyntaxNode): readonly Column[] {
  if (table.columns) return table.columns
  throw new NotImitatedError(`'${table.text.slice(0, 60)}', whose columns cannot be told`, table)
}
