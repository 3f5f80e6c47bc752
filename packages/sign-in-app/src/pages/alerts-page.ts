import type { Alert } from '@mde-kit/contract'
import { html } from 'hono/html'
import { type AlertFilter, periods, severities, statuses } from '../alert-filter.ts'
import { alertChart } from './alert-chart.ts'
import { alertName, alertPath } from './alert-link.ts'
import type { Html, Page } from './layout.ts'

/** Who answered the first request, and how fast. */
export interface AnsweredBy {
  readonly host: string
  readonly geo: string | undefined
  readonly durationMs: number
}

export interface AlertsPageInput {
  /** Newest first. */
  readonly alerts: readonly Alert[]
  readonly filter: AlertFilter
  /** Whether there are more than were read. */
  readonly isCut: boolean
  readonly answeredBy: AnsweredBy | undefined
  readonly nowMs: number
}

/** Alerts in the table. The chart counts all that were read. */
const maxRows = 100

/** The newest alerts. */
export function alertsPage({ alerts, filter, isCut, answeredBy, nowMs }: AlertsPageInput): Page {
  return {
    title: 'Alerts',
    content: html`${filterForm(filter)}
<p role="status">${isCut ? 'More than ' : ''}${alerts.length === 1 ? 'One alert' : `${alerts.length} alerts`}${alerts.length > maxRows ? `, the newest ${maxRows} below` : ''}.
${isCut ? 'Choose a shorter period to be sure of the newest.' : ''}
${answeredBy ? answerNote(answeredBy) : ''} <a href="${addressOf(filter)}">Refresh</a></p>
${alerts.length === 0 ? '' : html`${alertChart(alerts, filter.days, nowMs)}${alertTable(alerts.slice(0, maxRows))}`}`,
  }
}

function answerNote({ host, geo, durationMs }: AnsweredBy): string {
  return `${host}${geo === undefined ? '' : ` (region ${geo})`} answered in ${durationMs} ms.`
}

/** The page with the same choice, as its form makes it. */
function addressOf({ severity, status, days }: AlertFilter): string {
  const fields = { severity: severity ?? '', status: status ?? '', days: String(days) }
  return `/alerts?${new URLSearchParams(fields).toString()}`
}

function filterForm({ severity, status, days }: AlertFilter): Html {
  return html`<form method="get" action="/alerts" class="filter">
${choice('severity', 'Severity', [['', 'Any'], ...severities.map((name) => [name, name] as const)], severity ?? '')}
${choice('status', 'Status', [['', 'Any'], ...statuses.map((name) => [name, name] as const)], status ?? '')}
${choice(
  'days',
  'Period',
  periods.map((count) => [String(count), count === 1 ? 'A day' : `${count} days`] as const),
  String(days),
)}
<button>Show</button></form>`
}

/** A field with its choices. */
export function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
): Html {
  return html`<label>${label} <select name="${name}">${options.map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`,
  )}</select></label>`
}

function alertTable(alerts: readonly Alert[]): Html {
  return html`<div class="scroll" role="region" aria-label="Newest alerts" tabindex="0"><table>
<caption>Newest first; times are UTC</caption>
<thead><tr><th scope="col">Created</th><th scope="col">Severity</th><th scope="col">Status</th><th scope="col">Device</th><th scope="col">Alert</th></tr></thead>
<tbody>${alerts.map(
    (alert) =>
      html`<tr><td>${(alert.alertCreationTime ?? '').slice(0, 16).replace('T', ' ')}</td><td>${alert.severity}</td><td>${alert.status}</td><td>${alert.computerDnsName ?? ''}</td><td><a href="${alertPath(alert.id)}">${alertName(alert)}</a></td></tr>`,
  )}</tbody></table></div>`
}
