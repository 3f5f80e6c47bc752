import type { Readable } from 'node:stream'
import { builtIn } from '../node/built-in.ts'
import { createTally, type ExportReport, type Tally } from './export-report.ts'
import { rowIterator } from './row-iterator.ts'
import type { Batch } from './split-rows.ts'
import type { TableFormat } from './table-format.ts'

/** Rows of an export. Nothing is sent before the first is wanted; each iteration starts anew. */
export interface RowExport<Row> extends AsyncIterable<Row> {
  /** Walks rows as they come off the wire, some dozens at a time: for loaders that take many at once. */
  byBatch(): AsyncIterable<readonly Row[]>
  /** How far the latest iteration has come. A batch counts once the next one is asked for. */
  readonly report: ExportReport
  /**
   * Writes one JSON object per line, or a table. While it works the file is called `<path>.part`, beside it `<path>.part.json`
   * notes the finished files of the export; where both are there from an earlier try, that is continued.
   *
   * @returns How many rows the file has, and from which snapshot.
   */
  toFile(path: string, options?: { readonly table?: TableFormat | undefined }): Promise<ExportReport>
  /** The same lines as a stream of bytes, to be piped on. */
  toNodeStream(): Readable
}

/** Begins to walk an export. */
export type OpenBatches = (tally: Tally, resume?: ExportReport) => AsyncGenerator<Batch, void, undefined>

/** Makes an export of a way to walk its rows. `Row` is the word of whoever calls. */
export function createRowExport<Row>(operationId: string, open: OpenBatches): RowExport<Row> {
  let tally = createTally(operationId)
  const batches = (resume?: ExportReport): AsyncGenerator<Batch, void, undefined> => {
    tally = createTally(operationId)
    return open(tally, resume)
  }
  const rowBatches = async function* () {
    // A row is taken for what its export documents once it is an object.
    for await (const { rows } of batches()) yield rows as readonly Row[]
  }
  const lines = async function* () {
    for await (const { text } of batches()) yield Buffer.from(`${text()}\n`)
  }
  return {
    [Symbol.asyncIterator]: () => rowIterator(rowBatches()),
    byBatch: () => ({ [Symbol.asyncIterator]: rowBatches }),
    get report() {
      return tally.report()
    },
    async toFile(path, { table } = {}) {
      const { toFile } = await import('./to-file.ts')
      return toFile(path, { operationId, batches, tally: () => tally, table })
    },
    toNodeStream: () => builtIn('node:stream').Readable.from(lines(), { objectMode: false }),
  }
}
