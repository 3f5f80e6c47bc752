import { TokenError, type TokenInspection } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import type { Session } from '../sessions.ts'
import type { SignatureCheck } from '../signature-check.ts'
import type { Page } from './layout.ts'
import { renewForm } from './renew-form.ts'
import { tokenView } from './token-view.ts'
import { unreadableToken } from './unreadable-token.ts'

export interface TokenPageInput {
  /** What the token says, or why it cannot be read. */
  readonly inspection: TokenInspection | TokenError
  readonly signature: SignatureCheck
  readonly session: Session
  /** Where an administrator grants what the app registration asks for. */
  readonly consentUrl: string | undefined
  readonly now: () => number
}

/** The token of whoever is signed in. */
export function tokenPage({ inspection, signature, session, consentUrl, now }: TokenPageInput): Page {
  return {
    title: 'Your token',
    content: html`${
      inspection instanceof TokenError
        ? html`${unreadableToken(inspection)}
<p>The API takes tokens that apps cannot read: see whether it answers on <a href="/alerts">the page of alerts</a>.</p>`
        : tokenView({ inspection, signature, now })
    }
<h2>Get what is granted</h2>
<p>An administrator consents to what the app registration asks for. Tokens that are out stay as they are; a new one has it.</p>
${consentUrl === undefined ? '' : html`<p><a href="${consentUrl}">Grant consent as an administrator</a></p>`}
${renewForm(session.formToken)}`,
  }
}
