import { parseLossless } from '../call/parse-lossless.ts'

/**
 * Reads one row. An integer which a number cannot hold exactly becomes a `bigint`.
 *
 * @throws {@link SyntaxError} The text is no JSON.
 */
export function parseRow(text: string): unknown {
  const row: unknown = JSON.parse(text)
  return typeof row === 'object' && row !== null && holdsRounded(row) ? parseLossless(text) : row
}

/**
 * Whether a number in it may have been rounded. A look at the values costs less than one at the text, and properties and
 * items are walked apart because that is twice as fast.
 */
function holdsRounded(value: object): boolean {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (isRounded(value[index])) return true
    return false
  }
  for (const name in value) if (isRounded(value[name as keyof typeof value])) return true
  return false
}

function isRounded(value: unknown): boolean {
  if (typeof value === 'string') return false
  if (typeof value === 'number') return value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER
  return typeof value === 'object' && value !== null && holdsRounded(value)
}
