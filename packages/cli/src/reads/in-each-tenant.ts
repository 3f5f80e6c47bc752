import pMap from 'p-map'
import type { Connection } from '../connection/connection.ts'
import { exitCodeOfSome, exitCodes } from '../exit-code.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecords, type RecordsLayout } from '../output/print-records.ts'
import { reportError } from '../output/report-error.ts'
import type { Terminal } from '../output/terminal.ts'
import { ReportedFailure } from '../reported-failure.ts'

/** Tenants that are asked at the same time. */
const concurrency = 4

/**
 * Asks several tenants the same and prints what they answer, each record with its tenant. An error of one tenant is
 * told on standard error and keeps nobody else's records back.
 *
 * @param layout Its columns are read once all have answered.
 * @throws {@link ReportedFailure} One failed at least: 7 where others did not.
 */
export async function inEachTenant(
  terminal: Terminal,
  flags: OutputFlags,
  connections: readonly Connection[],
  { columns, fields = [] }: Pick<RecordsLayout, 'columns' | 'fields'>,
  read: (connection: Connection) => Promise<readonly object[]>,
): Promise<void> {
  const errors: unknown[] = []
  const results = await pMap(
    connections,
    async (connection) => {
      const { label } = connection
      try {
        return (await read(connection)).map((record) => ({ tenant: label, ...record }))
      } catch (error) {
        errors.push(error)
        reportError(error, terminal, { about: label })
        return []
      }
    },
    { concurrency },
  )
  const layout = {
    columns: [{ field: 'tenant' }, ...columns],
    fields,
    whenEmpty: 'Nothing found in any tenant.',
  }
  if (errors.length < connections.length) await printRecords(terminal, flags, layout, inBatches(results))
  const code = exitCodeOfSome(errors, connections.length)
  if (code !== exitCodes.ok) throw new ReportedFailure(code)
}

async function* inBatches(results: readonly (readonly unknown[])[]): AsyncGenerator<readonly unknown[]> {
  yield* await Promise.resolve(results)
}
