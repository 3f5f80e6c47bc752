import Table from 'cli-table3'
import { printable } from './printable.ts'

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '  ',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

interface TableOptions {
  readonly head?: readonly string[]
  /** Width of a line. The last two columns give way, down to a few characters, so that rows stay on one line. */
  readonly columns?: number
}

/** Renders rows in columns without rules, ready to be cut by eye or by `awk`. Values never bring control characters. */
export function renderTable(
  rows: readonly (readonly string[])[],
  { head, columns }: TableOptions = {},
): string {
  const table = new Table({
    chars: noLines,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    ...(head && { head: [...head] }),
  })
  const cells = rows.map((row) => row.map(printable))
  const fitted =
    columns === undefined
      ? cells
      : fitLastTwo([...(head ? [head] : []), ...cells], columns).slice(head ? 1 : 0)
  for (const row of fitted) table.push([...row])
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Two blanks stand before each column. */
const gap = 2
const leastWidth = 8

function fitLastTwo(rows: readonly (readonly string[])[], columns: number): readonly (readonly string[])[] {
  const count = Math.max(...rows.map((row) => row.length))
  const width = (index: number) => Math.max(...rows.map((row) => row[index]?.length ?? 0))
  const fixed = Array.from({ length: count - 2 }, (_, index) => width(index) + gap).reduce((a, b) => a + b, 0)
  const free = Math.max(columns - fixed - 2 * gap, 2 * leastWidth)
  const first = Math.min(width(count - 2), Math.max(leastWidth, Math.floor(free / 3)))
  return rows.map((row) => [
    ...row.slice(0, -2),
    clip(row.at(-2) ?? '', first),
    clip(row.at(-1) ?? '', Math.max(leastWidth, free - first)),
  ])
}

/** Shortens a cell; the ellipsis shows that something is gone. */
export function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`
}
