import { parseRow } from './parse-row.ts'

/** Cuts a text into the JSON objects in it, wherever the text is cut itself. */
export interface ValueSplitter {
  /** @throws {@link SyntaxError} The text is no JSON. */
  push(text: string): unknown[]
  /** @throws {@link SyntaxError} The text ends within an object. */
  end(): void
}

/** What matters to the bounds of objects: braces, quotes, and what a backslash takes the meaning of. */
const mark = /[{}"]|\\[^]/g
/** What may stand between objects: the brackets and commas of a list. */
const between = /^[\s,[\]\ufeff]*$/

/** Finds where objects begin and end; what is in them is read by `parseRow`. */
export function createValueSplitter(): ValueSplitter {
  let pending = ''
  let depth = 0
  let inText = false
  /** How far `pending` was looked at. */
  let seen = 0

  return {
    push(text) {
      pending += text
      const values: unknown[] = []
      let start = 0
      mark.lastIndex = seen
      for (let found = mark.exec(pending); found; found = mark.exec(pending)) {
        const [sign] = found
        if (sign === '"') inText = !inText
        if (inText || sign === '"' || sign.length > 1) continue
        if (sign === '{' && depth++ === 0) {
          expectBetween(pending.slice(start, found.index))
          start = found.index
        }
        if (sign === '}' && --depth === 0) {
          values.push(parseRow(pending.slice(start, mark.lastIndex)))
          start = mark.lastIndex
        }
      }
      if (depth === 0) {
        expectBetween(pending.slice(start))
        start = pending.length
      }
      pending = pending.slice(start)
      // Text comes in whole lines, and no line ends in a backslash within an object.
      seen = pending.length
      return values
    },
    end() {
      if (depth !== 0) throw new SyntaxError('The text ends within an object.')
    },
  }
}

function expectBetween(text: string): void {
  if (!between.test(text)) throw new SyntaxError('There is something between the objects.')
}
