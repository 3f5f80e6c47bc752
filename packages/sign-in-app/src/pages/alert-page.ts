import type { Alert } from '@mde-kit/contract'
import { html } from 'hono/html'
import { statuses } from '../alert-filter.ts'
import type { Session } from '../sessions.ts'
import { choice } from './alerts-page.ts'
import { formTokenField, type Html, type Page } from './layout.ts'

export interface AlertPageInput {
  readonly alert: Alert
  readonly session: Session
  /** What the token lacks to change the alert; empty when nothing. */
  readonly missing: readonly string[]
}

/** One alert with its evidence, and the form to work on it. */
export function alertPage({ alert, session, missing }: AlertPageInput): Page {
  const { title, description, evidence = [] } = alert
  return {
    title,
    content: html`<p>${description}</p>
<div class="scroll" role="region" aria-label="Facts" tabindex="0"><table><tbody>${factsOf(alert).map(
      ([name, value]) => html`<tr><th scope="row">${name}</th><td class="value">${value}</td></tr>`,
    )}</tbody></table></div>
<h2>Work on it</h2>
${
  missing.length > 0
    ? html`<p>Your token lacks ${missing.join(' and ')}. See <a href="/token">your token</a> for how to get it.</p>`
    : updateForm(alert, session)
}
<h2>Evidence</h2>
${evidence.length === 0 ? html`<p>None.</p>` : html`<ul>${evidence.map(evidenceItem)}</ul>`}`,
  }
}

function factsOf(alert: Alert): readonly (readonly [name: string, value: string])[] {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Severity', alert.severity],
    ['Status', alert.status],
    ['Assigned to', alert.assignedTo],
    ['Device', alert.computerDnsName],
    ['Category', alert.category],
    ['Created', alert.alertCreationTime],
    ['Last change', alert.lastUpdateTime],
    ['Classification', alert.classification],
    ['Techniques', alert.mitreTechniques.join(', ')],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

function updateForm({ id, status }: Alert, { formToken }: Session): Html {
  return html`<form method="post" action="/alerts/${encodeURIComponent(id)}" class="filter">${formTokenField(formToken)}
${choice(
  'status',
  'Status',
  statuses.map((name) => [name, name] as const),
  status,
)}
<label><input type="checkbox" name="assign" value="me"> Assign to me</label>
<button>Update</button></form>`
}

function evidenceItem(evidence: NonNullable<Alert['evidence']>[number]): Html {
  const { entityType } = evidence
  const known = Object.entries(evidence).filter(
    ([name, value]) => name !== 'entityType' && value !== null && value !== undefined,
  )
  return html`<li><strong>${entityType}</strong>: ${known.map(([name, value]) => `${name} ${String(value)}`).join(', ')}</li>`
}
