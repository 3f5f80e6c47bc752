import { createDefenderClient } from '@mde-kit/client'
import { ConfigError } from '@mde-kit/contract/errors'
import { connect } from '../connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection-flags.ts'
import { renderTable } from '../output/table.ts'
import { printableJson } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { type AlertFlags, alertFilter } from './alert-filter.ts'
import { openRecording } from './open-recording.ts'
import { untilInterrupted } from './until-interrupted.ts'

export type AlertsListFlags = ConnectionFlags &
  RecordFlag &
  AlertFlags & { readonly json?: true; readonly limit: string }

/** `mde alerts list`. */
export async function alertsListCommand(terminal: Terminal, flags: AlertsListFlags): Promise<void> {
  const limit = count(flags.limit)
  const filter = alertFilter(flags, Date.now())
  const { credential, cloud, geo, apiBase, tenantId } = connect(flags, terminal)
  const onAnswer = openRecording(flags.record)
  const defender = createDefenderClient({ credential, tenantId, cloud, geo, apiBase, onAnswer })
  const alerts = await untilInterrupted((signal) =>
    defender.alerts.list(filter === undefined ? {} : { filter }, { signal }).toArray({ limit }),
  )
  if (flags.json) return terminal.out(printableJson(alerts))
  if (alerts.length === 0) return terminal.err('No alerts.')
  const rows = alerts.map(({ id, alertCreationTime, severity, status, computerDnsName, title }) => [
    id,
    (alertCreationTime ?? '').slice(0, 16).replace('T', ' '),
    severity,
    status,
    computerDnsName ?? '',
    title,
  ])
  const head = ['id', 'created (UTC)', 'severity', 'status', 'device', 'title']
  terminal.out(renderTable(rows, { head, columns: terminal.columns }))
}

function count(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new ConfigError(`--limit must be a whole number from 1 up (got '${text}').`, {
    next: 'Give for instance --limit 50.',
  })
}
