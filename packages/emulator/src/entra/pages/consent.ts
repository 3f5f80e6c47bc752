import { findPermission, type TokenKind } from '@mde-kit/contract/permissions'
import { html } from 'hono/html'
import type { RequiredPermission } from '../directory/apps.ts'
import type { User } from '../directory/users.ts'
import type { LoginSession } from '../login-sessions.ts'
import type { Html, Page } from './layout.ts'

/** Lists what an app asks for, and lets the person accept or cancel. */
export function consentPage(
  { id, app, requested, consent, leadsToApp }: LoginSession,
  user: User,
  asked: readonly RequiredPermission[],
): Page {
  const onlyApplication = asked.every(({ kind }) => kind === 'application')
  return {
    title: 'Permissions requested',
    leadsToApp,
    content: html`<p><strong>${app.displayName}</strong> asks <strong>${user.userPrincipalName}</strong> to let it${consent === 'for the tenant' ? ', for everybody in the organization' : ''}:</p>
<ul>
<li>Sign you in and read your profile</li>
${requested.oidc.has('offline_access') ? html`<li>Maintain access to data you have given it access to</li>` : ''}
${asked.map(({ kind, name }) => permissionItem(kind, name))}
</ul>
<form method="post" action="/common/Consent/Set">
<input type="hidden" name="flow" value="${id}">
${user.isAdmin && asked.length > 0 && consent !== 'for the tenant' ? organizationChoice(onlyApplication) : ''}
<button class="main" name="action" value="accept">Accept</button>
<button name="action" value="cancel">Cancel</button>
</form>`,
  }
}

function permissionItem(kind: TokenKind, name: string): Html {
  const displayName = findPermission(name, kind)?.displayName ?? name
  const note = kind === 'application' ? ', without a signed-in user' : ''
  return html`<li>${displayName} <code>(${name})</code>${note}</li>`
}

function organizationChoice(isChecked: boolean): Html {
  return html`<label class="choice"><input type="checkbox" name="organization" value="1"${isChecked ? ' checked' : ''}>
Consent on behalf of your organization</label>`
}
