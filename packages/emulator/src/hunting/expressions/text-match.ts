import type { SyntaxNode } from '../kql/syntax-node.ts'
import { createTermTest } from '../values/term-match.ts'
import { negated } from './comparison.ts'
import { derived, madeOf, type Operand, textReader } from './operand.ts'
import { patternOf } from './pattern.ts'

type Test = (text: string) => boolean

/** Makes the test of an operator for what stands on its right. */
const matches: Readonly<Record<string, (wanted: string) => Test>> = {
  Has: (wanted) => createTermTest(wanted, { start: true, end: true }),
  HasPrefix: (wanted) => createTermTest(wanted, { start: true, end: false }),
  HasSuffix: (wanted) => createTermTest(wanted, { start: false, end: true }),
  Contains: (wanted) => (text) => text.includes(wanted),
  StartsWith: (wanted) => (text) => text.startsWith(wanted),
  EndsWith: (wanted) => (text) => text.endsWith(wanted),
}

/** Compiles operators on text, such as `has` and `matches regex`; undefined for any other expression. */
export function compileTextMatch(
  node: SyntaxNode,
  compile: (node: SyntaxNode) => Operand,
): Operand | undefined {
  switch (node.kind) {
    case 'EqualTildeExpression':
      return compileWith((wanted) => (text) => text === wanted, { isCased: false })
    case 'BangTildeExpression':
      return negated(compileWith((wanted) => (text) => text === wanted, { isCased: false }))
    case 'MatchesRegexExpression':
      return compileWith((wanted) => patternOf(wanted).test, { isCased: true })
  }
  const [, not, name = '', isCased] = /^(Not)?(.+?)(Cs)?Expression$/.exec(node.kind) ?? []
  const match = Object.hasOwn(matches, name) ? matches[name] : undefined
  if (!match) return undefined
  const test = compileWith(match, { isCased: isCased !== undefined })
  return not === undefined ? test : negated(test)

  function compileWith(make: (wanted: string) => Test, { isCased }: { isCased: boolean }): Operand {
    const left = compile(node.child('Left'))
    const right = compile(node.child('Right'))
    const read = textReader(left)
    const testOf = madeOf(right, (wanted) => make(isCased ? wanted : wanted.toLowerCase()))
    return derived(
      'bool',
      [left, right],
      isCased ? (row) => testOf(row)(read(row)) : (row) => testOf(row)(read(row).toLowerCase()),
    )
  }
}
