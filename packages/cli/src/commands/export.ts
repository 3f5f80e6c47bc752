import {
  createExportsResource,
  type ExportsResource,
  type RowExport,
  type TableFormat,
} from '@mde-kit/client/exports'
import { nearestNames } from '@mde-kit/contract/nearest-names'
import { ConfigError } from '@mde-kit/contract/errors'
import { openCaller } from '../call/open-caller.ts'
import { readSince } from '../call/time-span.ts'
import { checkWritable } from '../call/writable-file.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { csvCells, csvLines } from '../output/print-csv.ts'
import { printableJsonLine } from '../output/printable.ts'
import { startProgress } from '../output/progress.ts'
import type { Terminal } from '../output/terminal.ts'
import { exportFamilies } from './export-families.ts'

export interface ExportFlags extends ConnectionFlags, RecordFlag {
  readonly out?: string
  readonly from?: string
  readonly since: string
}

/** How often the progress is drawn anew. */
const drawEveryMs = 200

/** `mde export`. */
export async function exportCommand(terminal: Terminal, family: string, flags: ExportFlags): Promise<void> {
  const name = familyNamed(family)
  const from = readWay(flags.from)
  if (flags.out !== undefined) await checkWritable(flags.out, '--out')
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const exports = createExportsResource(openCaller(terminal, connection, flags))
      const rows = openExport(exports, name, {
        from,
        signal,
        since: readSince(flags.since, '--since', Date.now()),
      })
      await withProgress(terminal, rows, () => write(terminal, rows, flags.out, signal))
      if (flags.out !== undefined) {
        const { rows: count, generatedTime } = rows.report
        const made = generatedTime === undefined ? '' : `, of the snapshot of ${generatedTime}`
        terminal.note(`${count} rows in ${flags.out}${made}.`)
      }
    }),
  )
}

type FamilyName = keyof typeof exportFamilies

function familyNamed(text: string): FamilyName {
  const names = Object.keys(exportFamilies)
  if (isFamily(text)) return text
  const near = nearestNames(text, names)
  throw new ConfigError(`There is no export named '${text}'.`, {
    next: near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Give one of ${names.join(', ')}.`,
  })
}

function isFamily(text: string): text is FamilyName {
  return Object.hasOwn(exportFamilies, text)
}

function readWay(way = 'files'): 'files' | 'pages' {
  if (way === 'files' || way === 'pages') return way
  throw new ConfigError(`--from has no value '${way}'.`, { next: 'Give --from files, or --from pages.' })
}

function openExport(
  exports: ExportsResource,
  name: FamilyName,
  { from, signal, since }: { from: 'files' | 'pages'; signal: AbortSignal; since: string },
): RowExport<object> {
  const id = exportFamilies[name]
  if (id === 'listSoftwareVulnerabilityChangesByMachine') return exports[id]({ since, signal })
  return exports[id]({ from, signal })
}

async function write(
  terminal: Terminal,
  rows: RowExport<object>,
  out: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (out === undefined) {
    for await (const batch of rows.byBatch())
      await terminal.write(`${batch.map((row) => printableJsonLine(row)).join('\n')}\n`)
    return
  }
  await rows.toFile(out, { table: out.endsWith('.csv') ? csv : undefined }).catch((fault: unknown) => {
    if (signal.aborted) terminal.err(`What is there is in ${out}.part; the same command goes on with it.`)
    throw fault
  })
}

const csv: TableFormat = {
  name: 'csv',
  head: (columns) => csvLines([columns]),
  lines: (rows, columns) => csvLines(rows.map((row) => csvCells(row, columns))),
}

async function withProgress(
  terminal: Terminal,
  rows: RowExport<object>,
  work: () => Promise<void>,
): Promise<void> {
  const progress = startProgress(terminal)
  const startedAt = Date.now()
  const timer = setInterval(() => {
    const { rows: count, files } = rows.report
    const seconds = (Date.now() - startedAt) / 1000
    const done = files.filter(({ isDone }) => isDone).length
    const bar = files.length > 0 ? `${barOf(done, files.length)} ${done} of ${files.length} files, ` : ''
    progress.update(`${bar}${count} rows, ${Math.round(count / seconds)} a second`)
  }, drawEveryMs)
  try {
    await work()
  } finally {
    clearInterval(timer)
    progress.end()
  }
}

const barWidth = 20

function barOf(done: number, total: number): string {
  const full = Math.round((done / total) * barWidth)
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}]`
}
