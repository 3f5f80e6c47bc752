import type { Alert } from '@mde-kit/contract'
import { html } from 'hono/html'
import { spellOut } from '../spell-out.ts'
import { instant } from './instant.ts'
import type { Html } from './layout.ts'

type Evidence = NonNullable<Alert['evidence']>[number]

/** What an alert rests on: each file, process, user or the like with all that is known of it. */
export function evidenceView(evidence: readonly Evidence[]): Html {
  return evidence.length === 0 ? html`<p>None.</p>` : html`${evidence.map(oneThing)}`
}

function oneThing({ entityType, ...facts }: Evidence): Html {
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined)
  return html`<h3>${entityType}</h3>
<dl>${known.map(([name, value]) => html`<div><dt>${spellOut(name)}</dt><dd>${inWords(value)}</dd></div>`)}</dl>`
}

/** Entities that the API adds without notice may hold anything. */
function inWords(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) ? instant(value) : value
}
