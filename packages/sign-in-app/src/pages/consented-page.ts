import { html } from 'hono/html'
import type { Session } from '../sessions.ts'
import { renewForm } from './renew-form.ts'
import type { Page } from './layout.ts'

/** Where an administrator comes back to. Only a new token shows whether consent was really granted. */
export function consentedPage(session: Session): Page {
  return {
    title: 'Back from consent',
    content: html`<p>The sign-in service says that consent was granted. Tokens that are out keep what they were issued
with; a new one shows what is granted now.</p>
${session.user ? renewForm(session.formToken) : html`<p><a href="/sign-in">Sign in</a></p>`}`,
  }
}
