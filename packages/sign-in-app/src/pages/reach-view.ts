import type { TokenExplanation, TokenInspection } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import {
  type Grant,
  type LockedOperations,
  type NamedOperation,
  readReach,
  type ResourceReach,
} from '../reach.ts'
import type { Html } from './layout.ts'

/** Which operations a token can call, by resource, and which permissions would open the rest. */
export function reachView({ kind }: TokenInspection, explanation: TokenExplanation): Html {
  const { canCall, cannotCall } = explanation
  if (kind === 'unknown' || canCall.length + cannotCall.length === 0)
    return html`<p>That cannot be told: the token is for another API, or does not say whether a user or an app holds it.</p>`
  const { resources, grants } = readReach(explanation, kind)
  return html`<p>Its permissions cover ${canCall.length} of ${canCall.length + cannotCall.length} operations. Portal roles
and device groups narrow that down further for a user.</p>
${resources.map(resourceSection)}
${grants.length === 0 ? '' : grantTable(grants, kind)}`
}

function resourceSection({ resource, covered, locked }: ResourceReach): Html {
  const total = covered.length + locked.reduce((sum, { operations }) => sum + operations.length, 0)
  return html`<details${covered.length > 0 ? html` open` : ''}><summary>${resource}: ${covered.length} of ${total}</summary>
${covered.length === 0 ? '' : operationList(covered)}
${locked.map(lockedSection)}</details>`
}

function lockedSection({ missing, operations }: LockedOperations): Html {
  const links = missing.map(
    (name, index) => html`${index === 0 ? '' : ' and '}<a href="#${anchor(name)}">${name}</a>`,
  )
  return html`<div class="locked"><p>${
    missing.length === 0 ? 'No permission of this kind of token opens:' : html`Locked without ${links}:`
  }</p>${operationList(operations)}</div>`
}

function operationList(operations: readonly NamedOperation[]): Html {
  return html`<ul class="operations">${operations.map(
    ({ id, summary }) => html`<li><code>${id}</code><small>${summary}</small></li>`,
  )}</ul>`
}

function grantTable(grants: readonly Grant[], kind: string): Html {
  return html`<h2 id="grants">Permissions to ask for</h2>
<p>The least for each operation. Add what you need, and no more, to the app registration as a ${kind} permission; then an
administrator consents, and a new token has it.</p>
<div class="scroll" role="region" aria-label="Permissions to ask for" tabindex="0"><table>
<thead><tr><th scope="col">Permission</th><th scope="col">API</th><th scope="col">Id</th><th scope="col">Operations</th></tr></thead>
<tbody>${grants.map(
    ({ name, id, displayName, api, opens }) =>
      html`<tr id="${anchor(name)}"><th scope="row">${name}<small>${displayName}</small></th><td>${api}</td><td><code>${id ?? 'not known'}</code></td><td>${opens}</td></tr>`,
  )}</tbody></table></div>`
}

function anchor(permission: string): string {
  return `grant-${permission}`
}
