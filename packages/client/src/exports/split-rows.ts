import { stringifyLossless } from '../call/parse-lossless.ts'
import { parseRow } from './parse-row.ts'
import { createValueSplitter } from './split-values.ts'

/** Rows that came together. */
export interface Batch {
  readonly rows: readonly unknown[]
  /** The same as one JSON object per line, without the last line break. Written when it is asked for. */
  readonly text: () => string
}

/** Turns the bytes of a file into rows. */
export interface RowSplitter {
  /** @throws {@link SyntaxError} The bytes are no JSON. */
  push(bytes: Buffer): Batch
  /** @throws {@link SyntaxError} The file ends within a row. */
  end(): Batch
}

const lineBreak = 0x0a
const noRows: Batch = { rows: [], text: () => '' }

/**
 * Reads JSON objects that stand one per line, which is the fast way. From the first line on that is none, the file is
 * read as JSON values of any layout: spread over lines, one after the other, or as the items of a list.
 */
export function createRowSplitter(): RowSplitter {
  // Bytes, not text: a chunk may end within a character.
  let rest: Buffer[] = []
  let values: ReturnType<typeof createValueSplitter> | undefined

  const read = (lines: readonly string[]): Batch => {
    const rows: unknown[] = []
    // Counted, not walked: this loop sees every line of every export.
    for (let index = 0; index < lines.length; index++) {
      const row = values === undefined ? readLine(lines[index] ?? '') : undefined
      if (row === blank) continue
      if (row === undefined) return readValues(rows, lines.slice(index).join('\n'))
      rows.push(row)
    }
    return rows.length === lines.length ? { rows, text: () => lines.join('\n') } : written(rows)
  }

  const readValues = (rows: unknown[], text: string): Batch => {
    values ??= createValueSplitter()
    for (const value of values.push(`${text}\n`)) rows.push(value)
    return written(rows)
  }

  return {
    push(bytes) {
      const end = bytes.lastIndexOf(lineBreak)
      if (end === -1) {
        rest.push(bytes)
        return noRows
      }
      const lines = rest.length === 0 ? linesOf(bytes, 0, end) : linesAfter(rest, bytes, end)
      rest = end + 1 < bytes.length ? [bytes.subarray(end + 1)] : []
      return read(lines)
    },
    end() {
      const batch = rest.length === 0 ? noRows : read(linesOf(Buffer.concat(rest)))
      rest = []
      values?.end()
      return batch
    },
  }
}

/** Only the line that was begun before is put together: copying all would cost as much again. */
function linesAfter(rest: readonly Buffer[], bytes: Buffer, end: number): string[] {
  const first = bytes.indexOf(lineBreak)
  const begun = linesOf(Buffer.concat([...rest, bytes.subarray(0, first)]))
  return first === end ? begun : [...begun, ...linesOf(bytes, first + 1, end)]
}

function linesOf(bytes: Buffer, start = 0, end = bytes.length): string[] {
  return bytes.toString('utf8', start, end).split('\n')
}

const blank = Symbol('blank')

/** The object on a line; undefined where the line is none by itself. */
function readLine(line: string): object | typeof blank | undefined {
  try {
    const row = parseRow(line)
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? row : undefined
  } catch {
    return line.trim() === '' ? blank : undefined
  }
}

function written(rows: readonly unknown[]): Batch {
  return { rows, text: () => writeRows(rows) }
}

/** One JSON object per line, without the last line break. */
export function writeRows(rows: readonly unknown[]): string {
  return rows.map(stringifyLossless).join('\n')
}
