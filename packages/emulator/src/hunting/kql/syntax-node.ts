import type { KqlType } from '../values/value.ts'
import type { KustoElement, KustoSymbol } from './load-kql-language.ts'

/** A column as the analyser tells of it. */
export interface Column {
  readonly name: string
  readonly type: KqlType
}

/** A node of a query: what the rest of the emulator sees of the analyser's tree. */
export interface SyntaxNode {
  /** Such as `FilterOperator`. */
  readonly kind: string
  /** Offset in the query. */
  readonly start: number
  /** The query's own text. */
  readonly text: string
  /** Of names and references, without quotes and brackets. */
  readonly name: string | undefined
  /** Of string literals, what stands between the quotes, with its escapes read. */
  readonly literal: unknown
  /** Type of an expression that gives one value; `dynamic` where the analyser cannot tell. */
  readonly type: KqlType
  /** Columns of an expression that gives a table or several values. */
  readonly columns: readonly Column[] | undefined
  /** @throws {@link RangeError} There is no such child: the analyser has another idea of this kind of node. */
  child(name: string): SyntaxNode
  find(name: string): SyntaxNode | undefined
  /** Elements of a list below, without the commas between them. */
  list(name: string): readonly SyntaxNode[]
}

const types: readonly string[] = [
  'bool',
  'datetime',
  'dynamic',
  'guid',
  'int',
  'long',
  'real',
  'string',
  'timespan',
]

/** Wraps the tree of a query. */
export function readSyntax(
  root: KustoElement,
  query: string,
  kindNames: ReadonlyMap<number, string>,
): SyntaxNode {
  const wrap = (element: KustoElement): SyntaxNode => {
    const find = (name: string): KustoElement | undefined => {
      for (const { name: known, child } of childrenOf(element)) if (known === name) return child
      return undefined
    }
    return {
      kind: kindNames.get(element.Kind) ?? String(element.Kind),
      start: element.TextStart,
      text: query.slice(element.TextStart, element.TextStart + element.Width),
      name: element.SimpleName,
      literal: element.LiteralValue,
      type: typeOf(element.ResultType?.Name),
      columns: columnsOf(element.ResultType),
      child(name) {
        const found = find(name)
        if (!found) throw new RangeError(`A ${this.kind} has no ${name}.`)
        return wrap(found)
      },
      find(name) {
        const found = find(name)
        return found && wrap(found)
      },
      list(name) {
        const found = find(name)
        return found ? elementsOf(found, kindNames).map(wrap) : []
      },
    }
  }
  return wrap(root)
}

function childrenOf(element: KustoElement): { name: string | null; child: KustoElement }[] {
  return Array.from({ length: element.ChildCount }, (_, index) => ({
    name: element.GetName(index),
    child: element.GetChild(index),
  })).flatMap(({ name, child }) => (child ? [{ name, child }] : []))
}

/** The elements of some lists are wrapped, each with its comma. */
function elementsOf(list: KustoElement, kindNames: ReadonlyMap<number, string>): KustoElement[] {
  return childrenOf(list).map(({ child }) =>
    kindNames.get(child.Kind) === 'SeparatedElement' ? (child.GetChild(0) ?? child) : child,
  )
}

function columnsOf(symbol: KustoSymbol | null | undefined): readonly Column[] | undefined {
  const columns = symbol?.Columns
  if (!columns) return undefined
  return Array.from({ length: columns.Count }, (_, index) => columns.getItem(index)).map(
    ({ Name, Type }) => ({
      name: Name,
      type: typeOf(Type?.Name),
    }),
  )
}

function typeOf(name: string | undefined): KqlType {
  return name !== undefined && isKqlType(name) ? name : 'dynamic'
}

/** Tells the name of a type that values here can have. */
export function isKqlType(name: string): name is KqlType {
  return types.includes(name)
}
