import { html } from 'hono/html'
import type { Problem } from '../problem.ts'
import type { Page } from './layout.ts'

/** Says what went wrong and what to do now. */
export function problemPage({ title, text, next, offer }: Problem, consentUrl: string | undefined): Page {
  return {
    title,
    content: html`<p role="alert">${text}</p>
<p>${next}</p>
${offer === 'consent' && consentUrl !== undefined ? html`<p><a class="button" href="${consentUrl}">Grant consent as an administrator</a></p>` : ''}
${offer === 'token' ? html`<p><a href="/token">Look at your token</a></p>` : ''}
${offer === 'sign-in' || offer === 'consent' ? html`<p><a href="/sign-in">Sign in</a></p>` : ''}`,
  }
}
