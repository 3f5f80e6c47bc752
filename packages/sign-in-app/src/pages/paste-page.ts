import { TokenError, type TokenInspection } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import type { Session } from '../sessions.ts'
import { formTokenField, type Page } from './layout.ts'
import { tokenView } from './token-view.ts'

/** Reads a token that somebody pastes. The field is empty again afterwards: the page never holds the token. */
export function pastePage(
  { formToken }: Session,
  now: () => number,
  result?: TokenInspection | TokenError,
): Page {
  return {
    title: 'Paste a token',
    content: html`<form method="post" action="/paste" autocomplete="off">${formTokenField(formToken)}
<label for="token">Access token</label>
<p id="token-hint">It is decoded by this app, on this machine. Nothing is sent elsewhere, and nothing is kept.</p>
<textarea id="token" name="token" rows="6" required spellcheck="false" aria-describedby="token-hint"></textarea>
<button class="main">Read it</button>
</form>
${
  result instanceof TokenError
    ? html`<div class="finding error" role="alert"><p><strong>error: ${result.finding}</strong></p><p>${result.message} ${result.next}</p></div>`
    : result
      ? tokenView(result, now)
      : ''
}`,
  }
}
