import type { Alert } from '@mde-kit/contract'
import { html } from 'hono/html'
import { statuses } from '../alert-filter.ts'
import type { Session } from '../sessions.ts'
import { alertName, alertPath } from './alert-link.ts'
import { choice } from './alerts-page.ts'
import { evidenceView } from './evidence-view.ts'
import { instant } from './instant.ts'
import { formTokenField, type Html, type Page } from './layout.ts'

export interface AlertPageInput {
  readonly alert: Alert
  readonly session: Session
  /** What the token lacks to change the alert; empty when nothing. */
  readonly missing: readonly string[]
}

/** One alert with its evidence, and the form to work on it. */
export function alertPage({ alert, session, missing }: AlertPageInput): Page {
  const { description, evidence = [], comments = [] } = alert
  return {
    title: alertName(alert),
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
${evidenceView(evidence)}
<h2>Comments</h2>
${comments.length === 0 ? html`<p>None.</p>` : html`<ul>${comments.map(commentItem)}</ul>`}`,
  }
}

function factsOf(alert: Alert): readonly (readonly [name: string, value: string])[] {
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Severity', alert.severity],
    ['Status', alert.status],
    ['Assigned to', alert.assignedTo],
    ['Device', alert.computerDnsName],
    ['Category', alert.category],
    ['Detected by', alert.detectionSource],
    ['Threat', alert.threatName],
    ['User', alert.relatedUser?.userName],
    ['Created', alert.alertCreationTime && instant(alert.alertCreationTime)],
    ['Last change', alert.lastUpdateTime && instant(alert.lastUpdateTime)],
    ['Classification', alert.classification],
    ['Determination', alert.determination],
    ['Techniques', alert.mitreTechniques.join(', ')],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

function updateForm({ id, status }: Alert, { formToken }: Session): Html {
  return html`<form method="post" action="${alertPath(id)}" class="filter">${formTokenField(formToken)}
${choice(
  'status',
  'Status',
  statuses.map((name) => [name, name] as const),
  status,
)}
<label><input type="checkbox" name="assign" value="me"> Assign to me</label>
<button>Update</button></form>`
}

function commentItem({ comment, createdBy, createdTime }: Alert['comments'][number]): Html {
  return html`<li><strong>${createdBy}</strong>, ${instant(createdTime)}: ${comment}</li>`
}
