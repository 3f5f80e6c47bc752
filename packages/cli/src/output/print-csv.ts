import { stringify } from 'csv-stringify/sync'
import { cellText, fieldOf } from './column.ts'
import { printable } from './printable.ts'
import type { Batches } from './print-records.ts'
import type { Terminal } from './terminal.ts'

/**
 * Prints CSV (RFC 4180) with a header. A cell that a spreadsheet would take for a formula gets an apostrophe in front:
 * names of files and devices are chosen by whoever attacks.
 */
export async function printCsv(
  terminal: Terminal,
  batches: Batches,
  fields: readonly string[],
): Promise<number> {
  let count = 0
  await terminal.write(csv([fields]))
  for await (const batch of batches) {
    count += batch.length
    await terminal.write(
      csv(batch.map((record) => fields.map((field) => printable(cellText(fieldOf(record, field)))))),
    )
  }
  return count
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { escape_formulas: true })
}
