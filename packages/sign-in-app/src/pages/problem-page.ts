import { html } from 'hono/html'
import type { Problem } from '../problem.ts'
import { signInPath } from '../return-to.ts'
import type { Page } from './layout.ts'

export interface ProblemPageInput {
  readonly problem: Problem
  /** Where an administrator grants what the app registration asks for. */
  readonly consentUrl: string | undefined
  /** The page that the person wanted to see. */
  readonly wanted: string
  /** Where another try begins. */
  readonly again: string
}

/** Says what went wrong and what to do now. */
export function problemPage({ problem, consentUrl, wanted, again }: ProblemPageInput): Page {
  const { title, text, next, offer, references = [] } = problem
  return {
    title,
    content: html`<p role="alert">${text}</p>
<p>${next}</p>
${references.length === 0 ? '' : html`<dl>${references.map(([name, id]) => html`<div><dt>${name}</dt><dd>${id}</dd></div>`)}</dl>`}
${offer === 'consent' && consentUrl !== undefined ? html`<p><a class="button" href="${consentUrl}">Grant consent as an administrator</a></p>` : ''}
${offer === 'again' ? html`<p><a class="button" href="${again}">Try again</a></p>` : ''}
${offer === 'token' ? html`<p><a href="/token">Look at your token</a></p>` : ''}
${offer === 'sign-in' || offer === 'consent' ? html`<p><a class="button" href="${signInPath(wanted)}">Sign in</a></p>` : ''}`,
  }
}
