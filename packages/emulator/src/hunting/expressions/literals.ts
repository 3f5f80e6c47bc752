import { NotImitatedError } from '../kql/not-imitated-error.ts'
import { QueryError } from '../kql/query-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { parseInstant } from '../values/instant.ts'
import { longOf } from '../values/long.ts'
import { parseTimespan } from '../values/timespan.ts'
import type { PropertyBag, Value } from '../values/value.ts'
import { constant, type Operand } from './operand.ts'

type ReadLiteral = (text: string, node: SyntaxNode) => Value

/** What stands in `datetime(…)`, or all of a bare literal. */
function inner(text: string): string {
  const [, held = text] = /^\w+\s*\(([\s\S]*)\)$/.exec(text) ?? []
  return held.trim().replace(/^(["'])(.*)\1$/s, '$2')
}

/** Null where the parentheses hold it, or nothing. */
const orNull =
  (read: ReadLiteral): ReadLiteral =>
  (text, node) => {
    const held = inner(text)
    return held === '' || held.toLowerCase() === 'null' ? null : read(held, node)
  }

const readLong = orNull((text) => longOf(BigInt(text)))

const readers: Readonly<Record<string, ReadLiteral>> = {
  BooleanLiteralExpression: orNull((text) => /^true$|^1$/i.test(text)),
  LongLiteralExpression: readLong,
  IntLiteralExpression: readLong,
  RealLiteralExpression: orNull((text) => Number(text.replace(/^([+-]?)inf$/i, '$1Infinity'))),
  DateTimeLiteralExpression: orNull((text) => known(parseInstant(text), text, 'datetime')),
  TimespanLiteralExpression: orNull((text) => known(parseTimespan(text), text, 'timespan')),
  GuidLiteralExpression: orNull((text) => text.toLowerCase()),
  StringLiteralExpression: (_text, { literal }) => (typeof literal === 'string' ? literal : ''),
  CompoundStringLiteralExpression: (_text, { literal }) => (typeof literal === 'string' ? literal : ''),
}

function known<T>(value: T | null, text: string, type: string): T {
  if (value !== null) return value
  throw new QueryError(`Semantic error: '${text.slice(0, 100)}' is no ${type}.`)
}

/** Reads a literal; undefined for any other expression. */
export function literalIn(node: SyntaxNode): Operand | undefined {
  const read = readers[node.kind]
  if (read) return constant(node.type, read(node.text, node))
  return node.kind === 'DynamicExpression' ? constant('dynamic', jsonIn(node.child('Expression'))) : undefined
}

/** What stands in `dynamic(…)`: JSON, and literals of KQL among it. */
function jsonIn(node: SyntaxNode): Value {
  switch (node.kind) {
    case 'JsonArrayExpression':
      return node.list('Values').map(jsonIn)
    case 'JsonObjectExpression':
      return Object.fromEntries(
        node.list('Pairs').map((pair) => [unquoted(pair.child('Name').text), jsonIn(pair.child('Value'))]),
      ) satisfies PropertyBag
    case 'NullLiteralExpression':
      return null
    case 'UnaryMinusExpression': {
      const value = jsonIn(node.child('Expression'))
      return typeof value === 'number' || typeof value === 'bigint' ? -value : value
    }
  }
  const literal = literalIn(node)
  if (!literal) throw new NotImitatedError(`'${node.text.slice(0, 40)}' in a dynamic literal`, node)
  return literal.evaluate([])
}

/** The name of a property, which the analyser leaves in its quotes. */
function unquoted(text: string): string {
  const held = text.slice(1, -1)
  return text.startsWith('"') ? String(JSON.parse(`"${held}"`)) : held.replaceAll("\\'", "'")
}
