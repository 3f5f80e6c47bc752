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

  const read = (text: string): Batch => {
    const rows: unknown[] = []
    const lines = text.split('\n')
    // Counted, not walked: this loop sees every line of every export.
    for (let index = 0; index < lines.length; index++) {
      const row = values === undefined ? readLine(lines[index] ?? '') : undefined
      if (row === blank) continue
      if (row === undefined) return readValues(rows, lines.slice(index).join('\n'))
      rows.push(row)
    }
    return rows.length === lines.length ? { rows, text: () => text } : written(rows)
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
      const text =
        rest.length === 0
          ? bytes.toString('utf8', 0, end)
          : Buffer.concat([...rest, bytes.subarray(0, end)]).toString('utf8')
      rest = end + 1 < bytes.length ? [bytes.subarray(end + 1)] : []
      return read(text)
    },
    end() {
      const batch = rest.length === 0 ? noRows : read(Buffer.concat(rest).toString('utf8'))
      rest = []
      values?.end()
      return batch
    },
  }
}

const blank = Symbol('blank')

/** The object on a line; undefined where the line is none by itself. */
function readLine(line: string): object | typeof blank | undefined {
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? row : undefined
  } catch {
    return line.trim() === '' ? blank : undefined
  }
}

function written(rows: readonly unknown[]): Batch {
  return { rows, text: () => rows.map((row) => JSON.stringify(row)).join('\n') }
}
