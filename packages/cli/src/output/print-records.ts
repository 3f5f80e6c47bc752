import { checkFields } from './check-fields.ts'
import { type Column, columnText, fieldOf } from './column.ts'
import { chosenFields, isForPrograms, type OutputFlags } from './output-flags.ts'
import { printableJson, printableJsonLine } from './printable.ts'
import { columnsLeftOut, renderTable } from './table.ts'
import type { Terminal } from './terminal.ts'

/** Records, in the portions in which they come. */
export type Batches = AsyncIterable<readonly unknown[]>

/** What a list looks like to people. */
export interface RecordsLayout {
  readonly columns: readonly Column[]
  /** Printed to standard error where there is nothing: `No alerts.` Empty where that goes without saying. */
  readonly whenEmpty: string
  /** Said where columns had no room. Silence where it is left out: then the table shows what most people want. */
  readonly whenLeftOut?: (count: number) => string
  /** Fields that records may have besides those of the columns, as far as that is known. */
  readonly fields?: readonly string[]
}

/**
 * Prints records as the flags ask. Lines of JSON and CSV are printed as they come, in flat memory; a table and a JSON
 * array once all are there.
 *
 * @returns How many there were.
 */
export async function printRecords(
  terminal: Terminal,
  flags: OutputFlags,
  { columns, whenEmpty, whenLeftOut, fields: documented = [] }: RecordsLayout,
  batches: Batches,
): Promise<number> {
  const fields = chosenFields(flags)
  const known = [...documented, ...columns.map(({ field }) => field)]
  if (flags.jsonl !== undefined) return printLines(terminal, await checked(batches, fields, known), fields)
  if (flags.csv !== undefined) {
    const { printCsv } = await import('./print-csv.ts')
    return printCsv(
      terminal,
      await checked(batches, fields, known),
      fields ?? columns.map(({ field }) => field),
    )
  }
  const records: unknown[] = []
  for await (const batch of batches) records.push(...batch)
  if (isForPrograms(flags)) await printJson(terminal, flags, records, known)
  else if (records.length === 0) noteUnlessEmpty(terminal, whenEmpty)
  else printTable(terminal, records, columns, whenLeftOut)
  return records.length
}

/**
 * Prints one value as JSON, through jq where the flags ask.
 *
 * @param known Fields that it may have besides those that it does have.
 * @throws {@link ConfigError} A field is asked for that there is not.
 */
export async function printJson(
  terminal: Terminal,
  flags: OutputFlags,
  value: unknown,
  known: readonly string[] = [],
): Promise<void> {
  const fields = chosenFields(flags)
  if (fields !== undefined) checkFields(fields, Array.isArray(value) ? value : [value], known)
  const chosen = Array.isArray(value)
    ? value.map((each) => pickFields(each, fields))
    : pickFields(value, fields)
  if (flags.jq === undefined) return terminal.out(printableJson(chosen))
  const { runJq } = await import('./run-jq.ts')
  const text = await runJq(chosen, flags.jq)
  if (text !== '') terminal.out(text)
}

function noteUnlessEmpty(terminal: Terminal, text: string): void {
  if (text !== '') terminal.note(text)
}

function printTable(
  terminal: Terminal,
  records: readonly unknown[],
  columns: readonly Column[],
  whenLeftOut: RecordsLayout['whenLeftOut'],
): void {
  const { columns: width, paint } = terminal
  const cell = (column: Column, record: unknown) => {
    const text = columnText(column, record)
    return column.kind === 'severity' ? paintSeverity(text, paint) : text
  }
  const rows = records.map((record) => columns.map((column) => cell(column, record)))
  const head = columns.map(({ field, head: name }) => name ?? field)
  const options = { head, columns: width, rules: columns }
  terminal.out(renderTable(rows, options))
  if (whenLeftOut === undefined) return
  const count = columnsLeftOut(rows, options)
  if (count > 0) terminal.note(paint.dim(whenLeftOut(count)))
}

function paintSeverity(severity: string, paint: Terminal['paint']): string {
  if (/^(critical|high)$/i.test(severity)) return paint.red(severity)
  return /^medium$/i.test(severity) ? paint.yellow(severity) : severity
}

/** The same records, once the first of them are there and have the fields that are asked for. */
async function checked(
  batches: Batches,
  fields: readonly string[] | undefined,
  known: readonly string[],
): Promise<Batches> {
  if (fields === undefined) return batches
  const iterator = batches[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return { [Symbol.asyncIterator]: () => iterator }
  checkFields(fields, first.value, known)
  return (async function* () {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => iterator }
  })()
}

async function printLines(
  terminal: Terminal,
  batches: Batches,
  fields: readonly string[] | undefined,
): Promise<number> {
  let count = 0
  for await (const batch of batches) {
    count += batch.length
    if (batch.length > 0)
      await terminal.write(`${batch.map((each) => printableJsonLine(pickFields(each, fields))).join('\n')}\n`)
  }
  return count
}

/** The record with these fields alone, in their order. A field that it lacks is null, so that all have the same. */
function pickFields(record: unknown, fields: readonly string[] | undefined): unknown {
  if (fields === undefined) return record
  return Object.fromEntries(fields.map((field) => [field, fieldOf(record, field) ?? null]))
}
