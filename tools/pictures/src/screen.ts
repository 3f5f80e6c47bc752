import xterm, { type IBufferCell } from '@xterm/headless'

/** Characters in a row that look the same. */
export interface Run {
  readonly text: string
  /** Names of classes, such as `bold green`; empty for plain text. */
  readonly look: string
}

export type Line = readonly Run[]

/** The colours that programs of this repository use, by their number in a terminal. */
const colours: Readonly<Record<number, string>> = {
  1: 'red',
  2: 'green',
  3: 'yellow',
  4: 'blue',
  5: 'magenta',
  6: 'cyan',
}

/** What a terminal shows of a program's output, long lines broken. Empty lines at the end are left out. */
export async function readScreen(output: string, columns: number): Promise<readonly Line[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 200, allowProposedApi: true })
  await new Promise<void>((resolve) => terminal.write(output, resolve))
  const lines = Array.from({ length: terminal.rows }, (_, row) => readLine(terminal, row, columns))
  terminal.dispose()
  return lines.slice(0, lines.findLastIndex((line) => line.length > 0) + 1)
}

function readLine(terminal: xterm.Terminal, row: number, columns: number): Line {
  const line = terminal.buffer.active.getLine(row)
  const runs: Run[] = []
  for (let column = 0; column < columns; column++) {
    const cell = line?.getCell(column)
    // A wide character takes two cells, of which the second is empty.
    if (!cell || cell.getWidth() === 0) continue
    const [text, look] = [cell.getChars() || ' ', lookOf(cell)]
    const last = runs.at(-1)
    if (last?.look === look) runs[runs.length - 1] = { text: last.text + text, look }
    else runs.push({ text, look })
  }
  return trimEnd(runs)
}

function lookOf(cell: IBufferCell): string {
  const colour = cell.isFgPalette() ? colours[cell.getFgColor()] : undefined
  return [cell.isBold() ? 'bold' : '', cell.isDim() ? 'dim' : '', colour ?? ''].filter(Boolean).join(' ')
}

function trimEnd(runs: readonly Run[]): Line {
  const last = runs.at(-1)
  if (!last) return runs
  const text = last.text.trimEnd()
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }]
}
