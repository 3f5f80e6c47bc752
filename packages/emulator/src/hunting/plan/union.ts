import { constant, type Evaluate } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import { missing } from '../values/value.ts'
import { type Branch, branchesOf } from './branches.ts'
import { columnsOf } from './join.ts'
import { type CompileOperator, parametersOf } from './operator.ts'
import type { Sink } from './row.ts'

/** `union` behind a bar: what comes in is the first branch. */
export const union: CompileOperator = ({ node, scope, output, sink }) => {
  const branches = branchesOf(node.list('Expressions'), scope, 1)
  const into = mergingInto(sink, output, branches.length + 1, sourceColumn(node))
  for (const branch of branches) branch.feed(into(branch))
  return into({ name: 'union_arg0', columns: scope.columns })
}

/** `union` at the start of a query. */
export function feedUnion(node: SyntaxNode, scope: Scope, sink: Sink): void {
  const branches = branchesOf(node.list('Expressions'), scope)
  const into = mergingInto(sink, columnsOf(node), branches.length, sourceColumn(node))
  for (const branch of branches) branch.feed(into(branch))
}

/** Fits the rows of branches into the columns of all, and ends once all of them have. */
function mergingInto(
  sink: Sink,
  output: readonly Column[],
  branches: number,
  source: string | undefined,
): (branch: Pick<Branch, 'name' | 'columns'>) => Sink {
  const joined = joining(sink, branches)
  return ({ name, columns }) => {
    const evaluates = output.map((column) =>
      column.name === source ? constant('string', name).evaluate : columnReader(columns, column),
    )
    return { push: (row) => joined.push(evaluates.map((evaluate) => evaluate(row))), end: () => joined.end() }
  }
}

/** Takes the rows of several branches, and ends once all of them have. */
export function joining(sink: Sink, branches: number): Sink {
  let open = branches
  let wantsMore = true
  return {
    push(row) {
      wantsMore &&= sink.push(row)
      return wantsMore
    },
    end() {
      open -= 1
      if (open === 0) sink.end()
    },
  }
}

/** A column that branches have with two types goes out twice, with the type behind its name. */
export function columnReader(columns: readonly Column[], { name, type }: Column): Evaluate {
  const index = columns.findIndex(
    (column) => column.type === type && (column.name === name || `${column.name}_${type}` === name),
  )
  return index < 0 ? () => missing(type) : (row) => row[index] ?? missing(type)
}

function sourceColumn(node: SyntaxNode): string | undefined {
  const parameters = parametersOf(node, ['kind', 'withsource', 'isfuzzy'])
  return parameters.get('withsource')
}
