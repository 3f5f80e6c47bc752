import { TokenError, type TokenInspection } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import type { Session } from '../sessions.ts'
import { formTokenField, type Page } from './layout.ts'
import { tokenView } from './token-view.ts'
import { unreadableToken } from './unreadable-token.ts'

export interface PastePageInput {
  readonly session: Session
  readonly now: () => number
  /** What the pasted token says, or why it cannot be read; undefined before one was pasted. */
  readonly result?: TokenInspection | TokenError
}

/** Reads a token that somebody pastes. The field is empty again afterwards: the page never holds the token. */
export function pastePage({ session: { formToken }, now, result }: PastePageInput): Page {
  return {
    title: 'Paste a token',
    content: html`<form method="post" action="/paste" autocomplete="off">${formTokenField(formToken)}
<label for="token">Access token</label>
<p id="token-hint">It is decoded by this app, on this machine. Nothing is sent elsewhere, and nothing is kept.</p>
<textarea id="token" name="token" rows="6" required spellcheck="false" aria-describedby="token-hint"></textarea>
<button class="main">Read it</button>
</form>
${result instanceof TokenError ? unreadableToken(result) : result ? tokenView({ inspection: result, now }) : ''}`,
  }
}
