import { FilterError } from './filter-error.ts'

/** One word of a `$filter`. `position` counts characters from 0. */
export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'instant' | 'guid' | 'mark' | 'end'
  readonly value: string
  readonly position: number
}

/** Tried in this order: a GUID or an instant begins like a number. */
const patterns: readonly { readonly kind: Token['kind']; readonly pattern: RegExp }[] = [
  { kind: 'text', pattern: /'(?:[^']|'')*'/y },
  { kind: 'guid', pattern: /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/iy },
  { kind: 'instant', pattern: /\d{4}-\d{2}-\d{2}(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})(?![\w-])/iy },
  { kind: 'number', pattern: /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.-])/iy },
  { kind: 'word', pattern: /[A-Za-z_]\w*/y },
  { kind: 'mark', pattern: /[(),/:]/y },
]
const blank = /\s*/y

/**
 * Splits a `$filter` into words.
 *
 * @throws {@link FilterError} A character or a literal that is not part of the language.
 */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = []
  let position = skipBlanks(source, 0)
  while (position < source.length) {
    const token = tokenAt(source, position)
    tokens.push(token)
    const end = position + token.value.length
    position = skipBlanks(source, end)
  }
  return [...tokens, { kind: 'end', value: '', position: source.length }]
}

function tokenAt(source: string, position: number): Token {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = position
    const value = pattern.exec(source)?.[0]
    if (value !== undefined) return { kind, value, position }
  }
  if (source[position] === "'")
    throw new FilterError(`There is an unterminated string literal at position ${position} in '${source}'.`)
  throw new FilterError(`Syntax error: character '${source[position]}' is not valid at position ${position}.`)
}

function skipBlanks(source: string, position: number): number {
  blank.lastIndex = position
  return position + (blank.exec(source)?.[0].length ?? 0)
}
