import { html } from 'hono/html'
import type { LoginSession } from '../login-sessions.ts'
import type { Page } from './layout.ts'

/** Asks for a name and a password. */
export function signInPage(session: LoginSession, userName: string | undefined, error?: string): Page {
  const { id, app, loginHint, leadsToApp } = session
  const account = userName ?? loginHint ?? ''
  const describedBy = error === undefined ? '' : html` aria-describedby="error"`
  // The first field that is still empty; a screen reader reads the error with it.
  const [focusAccount, focusPassword] = account === '' ? [' autofocus', ''] : ['', ' autofocus']
  return {
    title: 'Sign in',
    leadsToApp,
    content: html`<p>to continue to <strong>${app.displayName}</strong></p>
<form method="post" action="/common/login">
<input type="hidden" name="flow" value="${id}">
${error === undefined ? '' : html`<p class="error" role="alert" id="error">${error}</p>`}
<label for="username">Account</label>
<input id="username" name="username" type="text" inputmode="email" autocomplete="username" required
 value="${account}"${describedBy}${focusAccount}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${describedBy}${focusPassword}>
<button class="main" name="action" value="next">Sign in</button>
<button name="action" value="cancel" formnovalidate>Cancel</button>
<button name="action" value="pick" formnovalidate>Pick an account</button>
</form>`,
  }
}

/** Stands in for the second factor: there is no phone to approve on. */
export function secondFactorPage({ id, leadsToApp }: LoginSession, userName: string): Page {
  return {
    title: 'Approve the sign-in',
    leadsToApp,
    content: html`<p>${userName} needs a second factor. The emulator has none: the button below stands for it.</p>
<form method="post" action="/common/SAS/ProcessAuth">
<input type="hidden" name="flow" value="${id}">
<button class="main" name="action" value="next">Approve sign-in</button>
<button name="action" value="cancel">Cancel</button>
</form>`,
  }
}
