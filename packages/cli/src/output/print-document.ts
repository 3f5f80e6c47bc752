import type { OutputFlags } from './output-flags.ts'
import { oneBatch } from './one-batch.ts'
import { printJson, printRecords, type RecordsLayout } from './print-records.ts'
import type { Terminal } from './terminal.ts'

/** The list inside a document that makes up its table. */
export interface DocumentTable extends RecordsLayout {
  readonly rows: readonly object[]
}

/** Prints a document that is more than its list: as JSON the whole of it; as lines, as CSV and for people the list. */
export async function printDocument(
  terminal: Terminal,
  flags: OutputFlags,
  document: object,
  { rows, ...layout }: DocumentTable,
): Promise<void> {
  if (flags.json !== undefined || flags.jq !== undefined) await printJson(terminal, flags, document)
  else await printRecords(terminal, flags, layout, oneBatch(rows))
}
