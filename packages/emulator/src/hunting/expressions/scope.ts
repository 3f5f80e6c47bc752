import type { Column, SyntaxNode } from '../kql/syntax-node.ts'
import type { Restriction } from '../plan/restriction.ts'
import type { Rows, Sink, Step } from '../plan/row.ts'
import type { Operand } from './operand.ts'

/** What a query stands on, the same in all of its parts. */
export interface QueryContext {
  /** `now()`, the same throughout a query. */
  readonly now: string
  /** Every table there is, by name, with its columns. */
  readonly tables: ReadonlyMap<string, readonly Column[]>
  /** The records of a table. */
  readonly rowsOf: (table: string, restriction: Restriction) => Rows
  /** What has to run, in order; parts that others need come first. */
  readonly steps: Step[]
  /** Compiles an expression that gives a table: adds the steps that feed its records to a sink. */
  readonly feed: (table: SyntaxNode, scope: Scope, sink: Sink, restriction?: Restriction) => void
  /** Compiles operators that stand behind no table, as in `mv-apply`: gives what takes their rows. */
  readonly apply: (operators: SyntaxNode, scope: Scope, sink: Sink) => Sink
}

/** What a name of `let` stands for. */
export type Binding =
  | { readonly kind: 'value'; readonly operand: Operand }
  | { readonly kind: 'table'; readonly node: SyntaxNode; readonly bindings: Bindings }
  | {
      readonly kind: 'function'
      readonly parameters: readonly Parameter[]
      readonly body: SyntaxNode
      readonly bindings: Bindings
    }

export interface Parameter extends Column {
  readonly byDefault: Operand | undefined
}

export type Bindings = ReadonlyMap<string, Binding>

/** What names mean where an expression stands. */
export interface Scope {
  readonly context: QueryContext
  /** Of the records that it is worked out for. */
  readonly columns: readonly Column[]
  readonly bindings: Bindings
  /** Whether no comparison of texts ignores case, as in `search kind=case_sensitive`. */
  readonly isCased?: boolean
  /** In `summarize`, takes the call of an aggregate. */
  readonly aggregate?: (call: SyntaxNode, scope: Scope) => Operand
}
