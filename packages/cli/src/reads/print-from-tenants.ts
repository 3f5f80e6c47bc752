import { untilInterrupted } from '../call/until-interrupted.ts'
import { type Connection, withConnections } from '../connection/connection.ts'
import type { TenantsFlags } from '../connection/connection-flags.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { type Batches, printRecords, type RecordsLayout } from '../output/print-records.ts'
import type { Terminal } from '../output/terminal.ts'
import { inEachTenant } from './in-each-tenant.ts'
import { singleTenant } from './single-tenant.ts'

/** Reads records of a tenant. */
export type ReadBatches = (connection: Connection, signal: AbortSignal) => Batches

/**
 * Prints what one tenant answers, as it comes; or what many do, each record with its tenant.
 *
 * @throws {@link ReportedFailure} Of many tenants one failed at least.
 */
export async function printFromTenants(
  terminal: Terminal,
  flags: TenantsFlags & OutputFlags,
  layout: RecordsLayout,
  read: ReadBatches,
): Promise<void> {
  await untilInterrupted((signal) =>
    withConnections(terminal, flags, async (connections) => {
      const only = singleTenant(connections, flags)
      if (only !== undefined) return void (await printRecords(terminal, flags, layout, read(only, signal)))
      await inEachTenant(terminal, flags, connections, layout, async (connection) => {
        const all: object[] = []
        for await (const batch of read(connection, signal)) all.push(...(batch as readonly object[]))
        return all
      })
    }),
  )
}
