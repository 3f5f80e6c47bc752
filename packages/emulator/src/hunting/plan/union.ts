import { constant, type Evaluate } from '../expressions/operand.ts'
import type { Scope } from '../expressions/scope.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import { missing } from '../values/value.ts'
import { columnsOf } from './join.ts'
import { type CompileOperator, parametersOf } from './operator.ts'
import type { Sink } from './row.ts'

interface Branch {
  readonly name: string
  readonly columns: readonly Column[]
}

/** `union` behind a bar: what comes in is the first branch. */
export const union: CompileOperator = ({ node, scope, output, sink }) => {
  const branches = node.list('Expressions')
  const into = mergingInto(sink, output, branches.length + 1, sourceColumn(node))
  for (const [index, branch] of branches.entries()) feedBranch(branch, index + 1, scope, into)
  return into({ name: 'union_arg0', columns: scope.columns })
}

/** `union` at the start of a query. */
export function feedUnion(node: SyntaxNode, scope: Scope, sink: Sink): void {
  const branches = node.list('Expressions')
  const into = mergingInto(sink, columnsOf(node), branches.length, sourceColumn(node))
  for (const [index, branch] of branches.entries()) feedBranch(branch, index, scope, into)
}

type Into = (branch: Branch) => Sink

function feedBranch(branch: SyntaxNode, index: number, scope: Scope, into: Into): void {
  const name = branch.kind === 'NameReference' ? (branch.name ?? '') : `union_arg${index}`
  scope.context.feed(branch, scope, into({ name, columns: columnsOf(branch) }))
}

/** Fits the rows of branches into the columns of all, and ends once all of them have. */
function mergingInto(
  sink: Sink,
  output: readonly Column[],
  branches: number,
  source: string | undefined,
): Into {
  let open = branches
  let wantsMore = true
  return ({ name, columns }) => {
    const evaluates = output.map((column) =>
      column.name === source ? constant('string', name).evaluate : columnReader(columns, column),
    )
    return {
      push(row) {
        wantsMore &&= sink.push(evaluates.map((evaluate) => evaluate(row)))
        return wantsMore
      },
      end() {
        open -= 1
        if (open === 0) sink.end()
      },
    }
  }
}

/** A column that branches have with two types goes out twice, with the type behind its name. */
function columnReader(columns: readonly Column[], { name, type }: Column): Evaluate {
  const index = columns.findIndex(
    (column) => column.type === type && (column.name === name || `${column.name}_${type}` === name),
  )
  return index < 0 ? () => missing(type) : (row) => row[index] ?? missing(type)
}

function sourceColumn(node: SyntaxNode): string | undefined {
  const parameters = parametersOf(node, ['kind', 'withsource', 'isfuzzy'])
  return parameters.get('withsource')
}
