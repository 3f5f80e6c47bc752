import type { Tally } from './export-report.ts'
import { type Batch, writeRows } from './split-rows.ts'

/** Walks the rows of all pages. */
export async function* pageBatches(
  pages: AsyncIterable<readonly unknown[]>,
  tally: Tally,
): AsyncGenerator<Batch, void, undefined> {
  for await (const rows of pages) {
    // Only a file or a stream asks for the text.
    const batch = { rows, text: () => writeRows(rows) }
    if (rows.length > 0) yield batch
    tally.take(undefined, rows.length)
  }
}
