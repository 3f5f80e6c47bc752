import { RE2JS } from 're2js'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import { textOf } from '../values/text-of.ts'
import { derived, type Operand, textReader } from './operand.ts'
import { patternOf } from './pattern.ts'
import type { Scope } from './scope.ts'
import { type TextTest, textTests } from './text-match.ts'

/** Compiles a text that `search` looks for in every column. */
export function compileSearchTerm(node: SyntaxNode, scope: Scope): Operand {
  const test = createSearchTest(String(node.literal), scope)
  const types = scope.columns.map(({ type }) => type)
  const evaluate: Operand['evaluate'] = (row) =>
    types.some((type, index) => test(textOf(row[index] ?? null, type)))
  return { type: 'bool', evaluate, isConstant: false }
}

/** Compiles `column:"text"`; undefined for any other expression. */
export function compileColumnSearch(
  node: SyntaxNode,
  scope: Scope,
  compile: (node: SyntaxNode) => Operand,
): Operand | undefined {
  if (node.kind !== 'SearchExpression') return undefined
  const term = node.child('Right')
  if (node.child('Left').kind === 'StarExpression') return compileSearchTerm(term, scope)
  const column = compile(node.child('Left'))
  const read = textReader(column)
  const test = createSearchTest(String(term.literal), scope)
  return derived('bool', [column], (row) => test(read(row)))
}

/** A star at an end stands for more of the same word, or with one at both ends for anything. */
function createSearchTest(term: string, { isCased = false }: Pick<Scope, 'isCased'>): TextTest {
  const wanted = isCased ? term : term.toLowerCase()
  const [, first, inner = '', last] = /^(\*?)(.*?)(\*?)$/s.exec(wanted) ?? []
  const test = inner.includes('*')
    ? patternOf(patternBetween(inner.split('*'), { opens: first === '*', closes: last === '*' })).test
    : textTests[operatorOf({ opens: first === '*', closes: last === '*' })](inner)
  return isCased ? test : (text) => test(text.toLowerCase())
}

interface Stars {
  readonly opens: boolean
  readonly closes: boolean
}

function operatorOf({ opens, closes }: Stars): keyof typeof textTests {
  if (opens) return closes ? 'Contains' : 'HasSuffix'
  return closes ? 'HasPrefix' : 'Has'
}

/** As documented: `Lab*PC` is the regular expression `\bLab.*PC\b`. */
function patternBetween(pieces: readonly string[], { opens, closes }: Stars): string {
  const inner = pieces.map((piece) => RE2JS.quote(piece)).join('.*')
  return `${opens ? '' : String.raw`\b`}${inner}${closes ? '' : String.raw`\b`}`
}
