import { NotImitatedError } from '../kql/not-imitated-error.ts'
import type { SyntaxNode } from '../kql/syntax-node.ts'
import type { KqlType } from '../values/value.ts'

/** What a pattern of `parse` is made of: anything, a text that has to be there, or what goes into a column. */
export type TextPart =
  | { readonly kind: 'star' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly name: string; readonly type: KqlType }

const numerals: Partial<Record<KqlType, RegExp>> = {
  int: /[+-]?\d+/y,
  long: /[+-]?\d+/y,
  real: /[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?/iy,
}

/**
 * Makes a reader of texts of one pattern. Each part takes as little as it can, and the last one takes the rest.
 *
 * @returns A function that gives the text of each column, or undefined where a text is otherwise.
 * @throws {@link NotImitatedError} Nothing tells where a column ends, or what follows the last text.
 */
export function createTextScanner(
  parts: readonly TextPart[],
  node: SyntaxNode,
): (text: string) => readonly string[] | undefined {
  checkEnds(parts, node)
  return (text) => {
    const found: string[] = []
    let at = 0
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1]
      if (part.kind === 'text') {
        // Behind a star or a column, it has been looked for already.
        if (!text.startsWith(part.text, at)) return undefined
        at += part.text.length
        continue
      }
      const end = endOf(text, at, part, next)
      if (end === undefined) return undefined
      if (part.kind === 'column') found.push(text.slice(at, end))
      at = end
    }
    return found
  }
}

function endOf(text: string, at: number, part: TextPart, next: TextPart | undefined): number | undefined {
  if (next === undefined) return text.length
  if (next.kind === 'text') {
    const found = text.indexOf(next.text, at)
    return found < 0 ? undefined : found
  }
  const numeral = part.kind === 'column' ? numerals[part.type] : undefined
  if (!numeral) return undefined
  numeral.lastIndex = at
  return numeral.test(text) ? numeral.lastIndex : undefined
}

/** A column in front of a star or of another one ends only where its type says so. */
function checkEnds(parts: readonly TextPart[], node: SyntaxNode): void {
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    if (part.kind === 'text' && next === undefined)
      throw new NotImitatedError('a pattern that ends in a text', node)
    // That a star stands in front of a text, the analyser sees to.
    if (next === undefined || next.kind === 'text' || part.kind !== 'column') continue
    if (!numerals[part.type])
      throw new NotImitatedError(`the column '${part.name}' in front of no text`, node)
  }
}
