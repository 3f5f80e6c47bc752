import Table from 'cli-table3'
import { fitColumns } from './fit-columns.ts'
import { printable } from './printable.ts'
import { textWidth } from './text-width.ts'

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

/** How far a column gives way where the line is short. Without any of it, it keeps its width. */
export interface ColumnRule {
  /** May be cut to so many characters; the ellipsis shows that something is gone. */
  readonly least?: number | undefined
  /** May be left out, the highest number first. */
  readonly leaveOut?: number | undefined
}

interface TableOptions {
  readonly head?: readonly string[]
  /** Width of a line. Nothing is cut without it. */
  readonly columns?: number
  /** For each column. Where left out, the last two may be cut. */
  readonly rules?: readonly ColumnRule[]
}

/** Renders rows in columns without rules, ready to be cut by eye or by `awk`. Values never bring control characters. */
export function renderTable(
  rows: readonly (readonly string[])[],
  { head, columns = Number.POSITIVE_INFINITY, rules }: TableOptions = {},
): string {
  const cells = rows.map((row) => row.map(printable))
  const all = head ? [head, ...cells] : cells
  const widths = columns === Number.POSITIVE_INFINITY ? undefined : fitted(all, columns, rules)
  const isShown = (_: unknown, index: number) => widths === undefined || widths[index] !== 0
  const table = new Table({
    chars: noLines,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    ...(head && { head: head.filter(isShown) }),
    ...(widths && { colWidths: widths.filter((width) => width > 0) }),
  })
  for (const row of cells) table.push(row.filter(isShown))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** How many columns have no room in the line. */
export function columnsLeftOut(
  rows: readonly (readonly string[])[],
  { head = [], columns = Number.POSITIVE_INFINITY, rules }: TableOptions,
): number {
  if (columns === Number.POSITIVE_INFINITY) return 0
  return fitted([head, ...rows.map((row) => row.map(printable))], columns, rules).filter(
    (width) => width === 0,
  ).length
}

/** The last two columns keep so many characters where no rules are given. */
const leastWidth = 8

function fitted(
  rows: readonly (readonly string[])[],
  columns: number,
  rules: readonly ColumnRule[] | undefined,
): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, index) => {
    const width = Math.max(1, ...rows.map((row) => textWidth(row[index] ?? '')))
    const { least = width, leaveOut = 0 } =
      rules?.[index] ?? (index >= count - 2 ? { least: leastWidth } : {})
    return { width, least: Math.min(width, least), leaveOut }
  })
  return fitColumns(widths, columns)
}
