import { html } from 'hono/html'
import type { User } from '../directory/users.ts'
import type { Directory } from '../directory.ts'
import type { LoginSession } from '../login-sessions.ts'
import type { Page } from './layout.ts'

/** Lets a person choose among the accounts that can sign in here, or name another one. */
export function pickAccountPage(session: LoginSession, directory: Directory): Page {
  const { id, app, leadsToApp } = session
  return {
    title: 'Pick an account',
    leadsToApp,
    content: html`<p>to continue to <strong>${app.displayName}</strong></p>
<form method="post" action="/common/login/pick">
<input type="hidden" name="flow" value="${id}">
<ul class="accounts">
${accountsOf(session, directory).map(
  ({ userPrincipalName, displayName }) => html`<li><button name="account" value="${userPrincipalName}">
<strong>${displayName}</strong><br>${userPrincipalName}</button></li>`,
)}
<li><button name="account" value="">Use another account</button></li>
</ul>
<button name="action" value="cancel">Cancel</button>
</form>`,
  }
}

function accountsOf({ tenant: choice }: LoginSession, directory: Directory): readonly User[] {
  const tenants = choice.kind === 'one' ? [choice.tenant] : directory.tenants()
  return tenants.flatMap(({ id }) => directory.users(id)).filter(({ disabled }) => !disabled)
}
