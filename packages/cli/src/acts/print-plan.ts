import type { Operation } from '@mde-kit/contract'
import type { NamedMachine } from '../call/machine-named.ts'
import { oneBatch } from '../output/one-batch.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import { printRecords } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'

/** What `--dry-run` is about. */
export interface Plan {
  readonly operation: Operation
  readonly machines: readonly NamedMachine[]
  /** Sent for each device. */
  readonly body: object
}

/** Prints what would be sent: for programs a record for each device; for people the devices, and below what all get. */
export async function printPlan(
  terminal: Terminal,
  flags: OutputFlags,
  { operation: { method, path }, machines, body }: Plan,
): Promise<void> {
  if (isForPrograms(flags)) {
    const records = machines.map(({ id, name }) => ({
      device: name,
      request: `${method} ${path.replace('{id}', id)}`,
      body,
    }))
    const columns = ['device', 'request', 'body'].map((field) => ({ field }))
    return void (await printRecords(terminal, flags, { columns, whenEmpty: '' }, oneBatch(records)))
  }
  const columns = [{ field: 'name', head: 'device', least: 20 }, { field: 'id' }]
  await printRecords(terminal, flags, { columns, whenEmpty: '' }, oneBatch(machines))
  terminal.out('')
  await printRecord(terminal, flags, { request: `${method} ${path}`, body: JSON.stringify(body) })
}
