import { stringify } from 'csv-stringify/sync'
import { cellText, fieldOf } from './column.ts'
import { printable } from './printable.ts'
import type { Batches } from './print-records.ts'
import type { Terminal } from './terminal.ts'

/** Prints CSV with a header, as records come. */
export async function printCsv(
  terminal: Terminal,
  batches: Batches,
  fields: readonly string[],
): Promise<number> {
  let count = 0
  await terminal.write(csvLines([fields]))
  for await (const batch of batches) {
    count += batch.length
    await terminal.write(csvLines(batch.map((record) => csvCells(record, fields).map(printable))))
  }
  return count
}

/** The cells of a record. */
export function csvCells(record: unknown, fields: readonly string[]): readonly string[] {
  return fields.map((field) => cellText(fieldOf(record, field)))
}

/**
 * Lines of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front: names of
 * files and devices are chosen by whoever attacks.
 */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { escape_formulas: true })
}
