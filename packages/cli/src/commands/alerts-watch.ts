import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller } from '@mde-kit/client/runtime'
import type { Alert } from '@mde-kit/contract'
import { listAlerts } from '@mde-kit/contract/operations'
import { openCaller } from '../call/open-caller.ts'
import { readDurationMs } from '../call/time-span.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { type Connection, withConnections } from '../connection/connection.ts'
import { exitCodeOfSome, exitCodes } from '../exit-code.ts'
import { alertFilters } from '../nouns/alerts.ts'
import { isForPrograms } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import { reportError } from '../output/report-error.ts'
import type { Terminal } from '../output/terminal.ts'
import { alertColumns } from '../reads/columns.ts'
import { documentedFields } from '../reads/documented-fields.ts'
import { filterText } from '../reads/filter-flag.ts'
import { appliedFilters, type ReadFlags } from '../reads/run-read.ts'
import { oneBatch } from '../output/one-batch.ts'
import { ReportedFailure } from '../reported-failure.ts'
import { singleTenant } from '../reads/single-tenant.ts'

export interface AlertsWatchFlags extends ReadFlags {
  readonly every: string
}

/** Alerts show up late: each look goes back so far before the newest one seen. */
const overlapMs = 10 * 60_000

/**
 * `mde alerts watch`: each alert once, from now on or from `--since`. Ctrl-C is its normal end.
 *
 * @throws {@link ReportedFailure} Of many tenants one failed; the others were watched on.
 */
export async function alertsWatchCommand(terminal: Terminal, flags: AlertsWatchFlags): Promise<void> {
  const everyMs = readDurationMs(flags.every, '--every')
  await untilInterrupted((signal) =>
    withConnections(terminal, flags, async (connections) => {
      const watch = async (connection: Connection, tenant?: string) => {
        const caller = openCaller(terminal, connection, flags)
        try {
          for await (const alerts of newAlerts(caller, flags, everyMs, signal))
            await print(terminal, flags, alerts, tenant)
        } catch (fault) {
          if (!signal.aborted) throw fault
        }
      }
      terminal.note(`Looking for alerts every ${flags.every}; Ctrl-C ends it.`)
      const only = singleTenant(connections, flags)
      if (only !== undefined) return watch(only)
      const errors: unknown[] = []
      const watchOn = (connection: Connection) =>
        watch(connection, connection.label).catch((error: unknown) => {
          errors.push(error)
          reportError(error, terminal, { about: connection.label })
        })
      await Promise.all(connections.map(watchOn))
      const code = exitCodeOfSome(errors, connections.length)
      if (code !== exitCodes.ok) throw new ReportedFailure(code)
    }),
  )
}

async function print(
  terminal: Terminal,
  flags: AlertsWatchFlags,
  alerts: readonly Alert[],
  tenant: string | undefined,
): Promise<void> {
  const records = tenant === undefined ? alerts : alerts.map((alert) => ({ tenant, ...alert }))
  const columns = tenant === undefined ? alertColumns : [{ field: 'tenant' }, ...alertColumns]
  const fields = await documentedFields(listAlerts, flags)
  await printRecords(terminal, asLines(flags), { columns, fields, whenEmpty: '' }, oneBatch(records))
}

async function* newAlerts(
  caller: Caller,
  flags: AlertsWatchFlags,
  everyMs: number,
  signal: AbortSignal,
): AsyncGenerator<readonly Alert[]> {
  const seen = new Map<string, number>()
  const startedAt = Date.now()
  let from = startedAt
  for (;;) {
    const since = new Date(from).toISOString()
    // What was asked for with --since comes first; from then on, whatever is newer than the newest.
    const applied = appliedFilters(
      alertFilters,
      from === startedAt ? { since, ...flags } : { ...flags, since },
    )
    const filter = filterText(listAlerts, applied, flags.filter, startedAt)
    const alerts = await caller.pages<Alert>(listAlerts, { query: { filter } }, { signal }).toArray()
    const fresh = alerts.filter(({ id }) => !seen.has(id))
    for (const { id, alertCreationTime } of fresh) seen.set(id, Date.parse(alertCreationTime ?? since))
    from = Math.max(startedAt, ...seen.values()) - overlapMs
    for (const [id, at] of seen) if (at < from) seen.delete(id)
    if (fresh.length > 0) yield fresh.reverse()
    await sleep(everyMs, undefined, { signal })
  }
}

/** One JSON array after the other would be no JSON. */
function asLines(flags: AlertsWatchFlags): AlertsWatchFlags {
  if (!isForPrograms(flags) || flags.json === undefined || flags.jq !== undefined) return flags
  const { json, ...rest } = flags
  return { ...rest, jsonl: json }
}
