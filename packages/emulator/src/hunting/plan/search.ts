import { compileComparison } from '../expressions/comparison.ts'
import { compileExpression } from '../expressions/compile-expression.ts'
import { constant, type Operand } from '../expressions/operand.ts'
import type { Binding, Scope } from '../expressions/scope.ts'
import { compileSearchTerm } from '../expressions/search-term.ts'
import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import { type Branch, branchesOf, everyTable } from './branches.ts'
import { columnsOf } from './join.ts'
import { type CompileOperator, parametersOf } from './operator.ts'
import { both, type Restriction, restrictionOf, unrestricted } from './restriction.ts'
import type { Sink } from './row.ts'
import { columnReader, joining } from './union.ts'

/** `search` behind a bar. */
export const search: CompileOperator = ({ node, scope, inputName, output, sink }) => {
  const into = searchingInto(node, scope, output, sink)
  return into({ name: inputName ?? 'union_arg0', columns: scope.columns })
}

/** `search` at the start of a query: in the tables that it names, or in every one. */
export function feedSearch(node: SyntaxNode, scope: Scope, sink: Sink): void {
  const named = node.find('InClause')?.list('Expressions')
  const branches = named ? branchesOf(named, scope) : everyTable(scope)
  const into = searchingInto(node, scope, columnsOf(node), joining(sink, branches.length))
  const condition = node.child('Condition')
  for (const branch of branches) {
    const restriction = searchRestrictionOf(condition, { ...scope, columns: branch.columns })
    branch.feed(into(branch), restriction)
  }
}

/** What is left of a table at the most by the parts of a condition that all have to hold. */
export function searchRestrictionOf(condition: SyntaxNode, scope: Scope): Restriction {
  switch (condition.kind) {
    case 'AndExpression': {
      const [left, right] = [condition.child('Left'), condition.child('Right')]
      return both(searchRestrictionOf(left, scope), searchRestrictionOf(right, scope))
    }
    case 'ParenthesizedExpression':
      return searchRestrictionOf(condition.child('Expression'), scope)
    // Either may hold a text that stands by itself, which only a search can read.
    case 'OrExpression':
    case 'StringLiteralExpression':
      return unrestricted
  }
  return restrictionOf(condition, scope)
}

/**
 * Passes on the rows that a condition holds for, with the name of their table in front and with every column of the
 * others. To the condition, columns that a table lacks are empty.
 */
function searchingInto(
  node: SyntaxNode,
  scope: Scope,
  [, ...output]: readonly Column[],
  sink: Sink,
): (branch: Pick<Branch, 'name' | 'columns'>) => Sink {
  const isCased = isCaseSensitive(node)
  return ({ name, columns }) => {
    const readers = output.map((column) => columnReader(columns, column))
    const lacking = output.map((column, index): readonly [string, Binding] => {
      const evaluate = readers[index] ?? (() => null)
      return [column.name, { kind: 'value', operand: { type: column.type, evaluate, isConstant: false } }]
    })
    const bindings = new Map([...scope.bindings, ...lacking])
    const { evaluate } = compileCondition(node.child('Condition'), { ...scope, columns, bindings, isCased })
    return {
      push: (row) => evaluate(row) !== true || sink.push([name, ...readers.map((read) => read(row))]),
      end: () => sink.end(),
    }
  }
}

function isCaseSensitive(node: SyntaxNode): boolean {
  const kind = parametersOf(node, ['kind']).get('kind') ?? 'default'
  if (kind === 'case_sensitive') return true
  if (kind === 'default' || kind === 'case_insensitive') return false
  throw new NotImitatedError(`a search of kind '${kind}'`, node)
}

/** A text that stands by itself is looked for in every column; `*` holds for every row. */
function compileCondition(node: SyntaxNode, scope: Scope): Operand {
  switch (node.kind) {
    case 'StarExpression':
      return constant('bool', true)
    case 'StringLiteralExpression':
      return compileSearchTerm(node, scope)
    case 'ParenthesizedExpression':
      return compileCondition(node.child('Expression'), scope)
    case 'AndExpression':
    case 'OrExpression':
      return (
        compileComparison(node, (part) => compileCondition(part, scope)) ?? compileExpression(node, scope)
      )
  }
  return compileExpression(node, scope)
}
