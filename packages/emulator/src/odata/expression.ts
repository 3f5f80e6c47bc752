/** A value written in a filter. Texts are unquoted; instants keep all their digits. */
export type Literal =
  | { readonly kind: 'text' | 'instant' | 'guid'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'
export type TextFunction = 'startswith' | 'endswith' | 'contains'

/** What a filter tests: a property of the record, or the variable of the `any` around it. */
export interface Target {
  readonly name: string
  readonly isVariable: boolean
}

/** A `$filter` as a tree. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly target: Target
      readonly literal: Literal
    }
  | { readonly kind: 'in'; readonly target: Target; readonly literals: readonly Literal[] }
  | { readonly kind: 'call'; readonly function: TextFunction; readonly target: Target; readonly text: string }
  | { readonly kind: 'any'; readonly collection: Target; readonly condition: Expression | undefined }
