import type { Scope } from '../expressions/scope.ts'
import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import { columnsOf } from './join.ts'
import { type Restriction, unrestricted } from './restriction.ts'
import type { Sink } from './row.ts'

/** One of several tables that are read into one. */
export interface Branch {
  /** Of the table, or made up for any other expression. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly feed: (sink: Sink, restriction?: Restriction) => void
}

/**
 * The tables that a list names. A name with stars stands for every table of the catalogue that fits.
 *
 * @param first Number of the first expression, which made-up names have.
 */
export function branchesOf(nodes: readonly SyntaxNode[], scope: Scope, first = 0): readonly Branch[] {
  return nodes.flatMap((node, index) => {
    const name = node.kind === 'NameReference' ? node.name : undefined
    if (name?.includes('*')) return everyTable(scope, nameTest(name))
    return [
      {
        name: name ?? `union_arg${first + index}`,
        columns: columnsOf(node),
        feed: (sink, restriction) => scope.context.feed(node, scope, sink, restriction),
      },
    ]
  })
}

/** The tables of the catalogue. */
export function everyTable(
  { context }: Scope,
  wants: (name: string) => boolean = () => true,
): readonly Branch[] {
  return [...context.tables].flatMap(([name, columns]) =>
    wants(name)
      ? [
          {
            name,
            columns,
            feed: (sink, restriction = unrestricted) => {
              context.steps.push({ rows: () => context.rowsOf(name, restriction), sink })
            },
          },
        ]
      : [],
  )
}

function nameTest(pattern: string): (name: string) => boolean {
  const source = pattern
    .split('*')
    .map((piece) => piece.replaceAll(/\W/g, ''))
    .join('.*')
  const shape = new RegExp(`^${source}$`)
  return (name) => shape.test(name)
}
