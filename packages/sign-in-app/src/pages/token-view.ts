import { explain, type TokenExplanation, type TokenInspection } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import type { SignatureCheck } from '../signature-check.ts'
import { findingBlock } from './finding-block.ts'
import type { Html } from './layout.ts'
import { reachView } from './reach-view.ts'
import { signatureNote } from './signature-note.ts'

export interface TokenViewInput {
  readonly inspection: TokenInspection
  /** Undefined where nobody asked for it. */
  readonly signature?: SignatureCheck
  readonly now: () => number
}

/** Everything that is to be said of a token, short of its text. */
export function tokenView({ inspection, signature, now }: TokenViewInput): Html {
  const explanation = explain(inspection, { now })
  return html`${verdict(inspection, signature)}
<h2>Permissions</h2>
${permissionChips(inspection)}
<h2>What it says</h2>
${claimTable(explanation)}
<h2>What it can call</h2>
${reachView(inspection, explanation)}`
}

function verdict(inspection: TokenInspection, signature: SignatureCheck | undefined): Html {
  const { findings, expiresInSeconds } = inspection
  const isRefused = signature?.outcome === 'refused' || findings.some(({ level }) => level === 'error')
  return html`<p class="verdict${isRefused ? ' error' : ''}"><strong>${
    isRefused ? 'The API would refuse this token.' : 'Nothing speaks against this token.'
  }</strong></p>
${signatureNote(signature, inspection)}
${
  expiresInSeconds === undefined
    ? ''
    : html`<p>Time left: <strong data-seconds-left="${Math.max(0, expiresInSeconds)}">${minutesLeft(expiresInSeconds)}</strong></p>`
}
${findings.map(findingBlock)}`
}

function minutesLeft(seconds: number): string {
  return seconds <= 0 ? 'none: it has expired' : `${Math.ceil(seconds / 60)} min`
}

function permissionChips({ permissions, kind }: TokenInspection): Html {
  if (permissions.length === 0) return html`<p>None. The API refuses every call.</p>`
  const source =
    kind === 'application' ? 'roles: what the app may do by itself' : 'scp: what the app may do for the user'
  return html`<p>From ${source}.</p>
<ul class="chips">${permissions.map((name) => html`<li>${name}</li>`)}</ul>`
}

function claimTable({ rows }: TokenExplanation): Html {
  return html`<div class="scroll" role="region" aria-label="Header and claims" tabindex="0"><table>
<caption>Header and claims</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows.map(
    ({ part, claim, value, meaning }) =>
      html`<tr><th scope="row">${claim}${part === 'header' ? ' (header)' : ''}</th><td class="value">${value}</td><td>${meaning}</td></tr>`,
  )}</tbody></table></div>`
}
