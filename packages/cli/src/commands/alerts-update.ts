import { ConfigError } from '@mde-kit/contract/errors'
import { batchUpdateAlerts, updateAlert } from '@mde-kit/contract/operations'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import type { Terminal } from '../output/terminal.ts'

export interface AlertsUpdateFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly status?: string
  readonly assign?: string
  readonly classification?: string
  readonly determination?: string
  readonly comment?: string
  readonly dryRun?: true
}

/** `mde alerts update`: one alert by itself, which is answered with; many in one call, which is answered with nothing. */
export async function alertsUpdateCommand(
  terminal: Terminal,
  ids: readonly string[],
  flags: AlertsUpdateFlags,
): Promise<void> {
  const change = readChange(flags)
  const [only, ...others] = [...new Set(ids)]
  if (flags.dryRun) return printRecord(terminal, flags, { alertIds: ids, ...change })
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const caller = openCaller(terminal, connection, flags)
      if (only !== undefined && others.length === 0) {
        const args = { path: { id: only }, body: change }
        return printRecord(terminal, flags, await caller.record<object>(updateAlert, args, { signal }))
      }
      await caller.empty(batchUpdateAlerts, { body: { alertIds: [only, ...others], ...change } }, { signal })
      terminal.note(`${others.length + 1} alerts were to be changed; the service does not say which were.`)
    }),
  )
}

function readChange(flags: AlertsUpdateFlags): Readonly<Record<string, string>> {
  const { status, assign: assignedTo, classification, determination, comment } = flags
  const change = Object.entries({ status, assignedTo, classification, determination, comment }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, value] as const]),
  )
  if (change.length > 0) return Object.fromEntries(change)
  throw new ConfigError('Nothing is to be changed.', {
    next: 'Give --status, --assign, --classification, --determination or --comment.',
  })
}
