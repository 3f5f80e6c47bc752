import type { DefenderClient } from '@mde-kit/client'
import type { Alert } from '@mde-kit/contract'
import { ensure } from './demo-error.ts'
import type { AlertFact, AlertFacts } from './demo-report.ts'

/** Walks every page of alerts and keeps the ten newest. */
export async function listAlerts(defender: DefenderClient, signal: AbortSignal): Promise<AlertFacts> {
  let total = 0
  let pages = 0
  let newest: Alert[] = []
  for await (const page of defender.alerts.list({}, { signal }).byPage()) {
    pages += 1
    total += page.length
    newest = [...newest, ...page].sort(byCreation).slice(0, 10)
  }
  ensure(pages > 1, 'the alerts come in several pages')
  return { total, pages, newest: newest.map(toFact) }
}

// ISO 8601 instants of one zone sort as text, all seven digits of a fraction included.
function byCreation(a: Alert, b: Alert): number {
  return (a.alertCreationTime ?? '') < (b.alertCreationTime ?? '') ? 1 : -1
}

function toFact(alert: Alert): AlertFact {
  return {
    id: alert.id,
    created: alert.alertCreationTime ?? '',
    severity: alert.severity,
    status: alert.status,
    device: alert.computerDnsName ?? '',
    title: alert.title,
  }
}
