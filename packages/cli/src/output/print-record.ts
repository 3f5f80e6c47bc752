import { isForPrograms, type OutputFlags } from './output-flags.ts'
import { printJson, printRecords } from './print-records.ts'
import { recordRows } from './record-rows.ts'
import { renderTable } from './table.ts'
import type { Terminal } from './terminal.ts'
import { oneBatch } from './one-batch.ts'

/**
 * Prints one record: its fields below each other, or as the flags ask.
 *
 * @param fields Fields that it may have besides those that it does have.
 */
export async function printRecord(
  terminal: Terminal,
  flags: OutputFlags,
  record: object,
  fields: readonly string[] = [],
): Promise<void> {
  if (flags.jsonl !== undefined || flags.csv !== undefined) {
    // `@odata.context` is about the answer, and no column.
    const names = Object.keys(record).filter((field) => !field.startsWith('@'))
    const columns = names.map((field) => ({ field }))
    await printRecords(terminal, flags, { columns, whenEmpty: '', fields }, oneBatch([record]))
  } else if (isForPrograms(flags)) await printJson(terminal, flags, record, fields)
  else
    terminal.out(
      renderTable(
        recordRows(record, terminal.columns).map(([field, value]) => [terminal.paint.bold(field), value]),
      ),
    )
}
