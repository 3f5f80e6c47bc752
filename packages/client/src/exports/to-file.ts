import { ExportReplacedError } from '../errors/export-replaced-error.ts'
import type { ExportReport, Tally } from './export-report.ts'
import type { Batch } from './split-rows.ts'
import { type PartFile, partFile } from '../node/part-file.ts'
import type { TableFormat } from './table-format.ts'

export interface ToFileSource {
  readonly operationId: string
  readonly batches: (resume?: ExportReport) => AsyncIterable<Batch>
  /** That of the walk under way. */
  readonly tally: () => Tally
  /** One JSON object per line where left out. */
  readonly table: TableFormat | undefined
}

/** Where an earlier try has come to. */
interface Checkpoint {
  readonly report: ExportReport
  /** Bytes in the file up to the last finished file of the export. */
  readonly bytes: number
  /** Of a table: which one, and what its first row has decided. */
  readonly table?: { readonly name: string; readonly columns: readonly string[] } | undefined
}

/** Writes an export to a file, going on where an earlier try stopped, unless the snapshot has been replaced. */
export async function toFile(path: string, source: ToFileSource): Promise<ExportReport> {
  const file = partFile(path)
  const checkpoint = await readCheckpoint(file, source)
  try {
    await writeRows(file, source, checkpoint)
  } catch (fault) {
    if (checkpoint === undefined || !(fault instanceof ExportReplacedError)) throw fault
    await writeRows(file, source, undefined)
  }
  await file.finish()
  return source.tally().report()
}

async function writeRows(
  file: PartFile,
  { batches, tally, table }: ToFileSource,
  checkpoint: Checkpoint | undefined,
): Promise<void> {
  const handle = await file.open(checkpoint === undefined ? 'empty' : 'earlier')
  let bytes = checkpoint?.bytes ?? 0
  // What lies behind it comes again, and may be longer than what is written in its place.
  await handle.truncate(bytes)
  // None where the files that were finished had no row.
  let columns = checkpoint?.table?.columns.length ? checkpoint.table.columns : undefined
  let noted = 0
  // Before each write, so that no row of a further file is behind the last finished one yet.
  const noteFinished = async () => {
    if (tally().finished() === noted) return
    noted = tally().finished()
    await handle.datasync()
    const kept = table && { name: table.name, columns: columns ?? [] }
    await file.note({ report: tally().report(), bytes, table: kept } satisfies Checkpoint)
  }
  const textOf = ({ rows, text }: Batch): string => {
    if (table === undefined) return `${text()}\n`
    const records = rows as readonly object[]
    const [first] = records
    if (first === undefined) return ''
    const isFirst = columns === undefined
    columns ??= Object.keys(first)
    return (isFirst ? table.head(columns) : '') + table.lines(records, columns)
  }
  try {
    for await (const batch of batches(checkpoint?.report)) {
      await noteFinished()
      const chunk = Buffer.from(textOf(batch))
      await handle.write(chunk, 0, chunk.length, bytes)
      bytes += chunk.length
    }
  } finally {
    await noteFinished().finally(() => handle.close())
  }
}

/** Undefined where there is none that fits the file: then the export starts over. */
async function readCheckpoint(
  file: PartFile,
  { operationId, table }: ToFileSource,
): Promise<Checkpoint | undefined> {
  const { note, sizeBytes = 0 } = (await file.earlier()) ?? {}
  if (!isCheckpoint(note) || note.report.operationId !== operationId || sizeBytes < note.bytes)
    return undefined
  return note.table?.name === table?.name ? note : undefined
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== 'object' || value === null || !('report' in value) || !('bytes' in value)) return false
  const { report, bytes } = value
  return (
    Number.isSafeInteger(bytes) &&
    typeof report === 'object' &&
    report !== null &&
    'files' in report &&
    Array.isArray(report.files) &&
    (!('table' in value) || isTable(value.table))
  )
}

function isTable(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'columns' in value &&
    Array.isArray(value.columns) &&
    value.columns.every((column) => typeof column === 'string')
  )
}
