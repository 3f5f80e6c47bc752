/** How wide a column is, and how far it may give way. */
export interface ColumnWidth {
  readonly width: number
  /** Width that it keeps in any case; `width` itself for what must not be cut, such as an id. */
  readonly least: number
  /** Columns are left out where there is no room, the highest number first. 0 stays in any case. */
  readonly leaveOut: number
}

/** Two blanks stand before each column. */
const gap = 2

/**
 * Fits columns into a line: long ones give way first, all to the same width; where that is not enough, those that can
 * be spared are left out.
 *
 * @returns The width of each column, 0 for those left out. Wider than the line where nothing is left to give.
 */
export function fitColumns(columns: readonly ColumnWidth[], line: number): readonly number[] {
  const shown = columns.filter(({ leaveOut }) => leaveOut < Number.POSITIVE_INFINITY)
  const room = line - shown.length * gap
  if (sum(shown.map(({ least }) => least)) > room) {
    const worst = Math.max(...shown.map(({ leaveOut }) => leaveOut))
    if (worst > 0)
      return fitColumns(
        columns.map((column) =>
          column.leaveOut === worst ? { ...column, leaveOut: Number.POSITIVE_INFINITY } : column,
        ),
        line,
      )
  }
  const cap = capFor(shown, room)
  return columns.map((column) =>
    column.leaveOut === Number.POSITIVE_INFINITY ? 0 : Math.max(column.least, Math.min(column.width, cap)),
  )
}

/** The widest that a column may be so that all of them fit. */
function capFor(columns: readonly ColumnWidth[], room: number): number {
  let cap = Math.max(0, ...columns.map(({ width }) => width))
  const total = () => sum(columns.map(({ width, least }) => Math.max(least, Math.min(width, cap))))
  while (cap > 0 && total() > room) cap -= 1
  return cap
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
