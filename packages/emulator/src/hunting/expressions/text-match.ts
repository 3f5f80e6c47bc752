import type { SyntaxNode } from '../kql/syntax-node.ts'
import { createTermTest } from '../values/term-match.ts'
import { textOf } from '../values/text-of.ts'
import { negated } from './comparison.ts'
import { derived, type Evaluate, madeOf, type Operand, textReader } from './operand.ts'
import { patternOf } from './pattern.ts'
import type { Scope } from './scope.ts'

export type TextTest = (text: string) => boolean

/** Makes the test of an operator for what stands on its right. */
export const textTests = {
  Has: (wanted) => createTermTest(wanted, { start: true, end: true }),
  HasPrefix: (wanted) => createTermTest(wanted, { start: true, end: false }),
  HasSuffix: (wanted) => createTermTest(wanted, { start: false, end: true }),
  Contains: (wanted) => (text) => text.includes(wanted),
  StartsWith: (wanted) => (text) => text.startsWith(wanted),
  EndsWith: (wanted) => (text) => text.endsWith(wanted),
} as const satisfies Readonly<Record<string, (wanted: string) => TextTest>>

const testsByName: ReadonlyMap<string, (wanted: string) => TextTest> = new Map(Object.entries(textTests))

/** Compiles operators on text, such as `has` and `matches regex`; undefined for any other expression. */
export function compileTextMatch(
  node: SyntaxNode,
  scope: Scope,
  compile: (node: SyntaxNode) => Operand,
): Operand | undefined {
  const { isCased: isAllCased = false } = scope
  switch (node.kind) {
    case 'EqualTildeExpression':
      return compileWith((wanted) => (text) => text === wanted, { isCased: isAllCased })
    case 'BangTildeExpression':
      return negated(compileWith((wanted) => (text) => text === wanted, { isCased: isAllCased }))
    case 'MatchesRegexExpression':
      return compileWith((wanted) => patternOf(wanted).test, { isCased: true })
  }
  const [, not, name = '', cased] = /^(Not)?(.+?)(Cs)?Expression$/.exec(node.kind) ?? []
  const match = testsByName.get(name)
  if (!match) return undefined
  const test = compileWith(match, { isCased: isAllCased || cased !== undefined })
  return not === undefined ? test : negated(test)

  function compileWith(make: (wanted: string) => TextTest, { isCased }: { isCased: boolean }): Operand {
    const right = compile(node.child('Right'))
    const testOf = madeOf(right, (wanted) => make(isCased ? wanted : wanted.toLowerCase()))
    if (node.child('Left').kind === 'StarExpression') {
      const evaluate = inAnyColumn(scope, testOf, { isCased })
      return { type: 'bool', evaluate, isConstant: false }
    }
    const left = compile(node.child('Left'))
    const read = textReader(left)
    return derived(
      'bool',
      [left, right],
      isCased ? (row) => testOf(row)(read(row)) : (row) => testOf(row)(read(row).toLowerCase()),
    )
  }
}

/** `* has "text"`. */
function inAnyColumn(
  { columns }: Scope,
  testOf: (row: Parameters<Evaluate>[0]) => TextTest,
  { isCased }: { isCased: boolean },
): Evaluate {
  return (row) => {
    const test = testOf(row)
    return columns.some(({ type }, index) => {
      const text = textOf(row[index] ?? null, type)
      return test(isCased ? text : text.toLowerCase())
    })
  }
}
