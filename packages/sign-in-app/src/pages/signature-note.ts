import type { TokenInspection } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import type { SignatureCheck } from '../signature-check.ts'
import { findingBlock } from './finding-block.ts'
import type { Html } from './layout.ts'

/** Says whether the signature of a token was checked, and why not where it was not. */
export function signatureNote(
  check: SignatureCheck | undefined,
  { findings }: Pick<TokenInspection, 'findings'>,
): Html {
  if (!check)
    return html`<p>Its signature was not checked: that takes the keys of its tenant, and this page sends nothing.</p>`
  switch (check.outcome) {
    case 'verified':
      return html`<p>Its signature was checked: it is by the key <code>${check.keyId}</code> that the tenant publishes.
Apps need not check that. Entra asks them to leave it to the API that the token is for.</p>`
    case 'unknown':
      return html`<p>Its signature could not be checked, which says nothing against the token: in the end that is up to
the API. ${check.error.message} ${check.error.next}</p>`
    case 'refused': {
      const { finding: code, message, next } = check.error
      return html`<p>Its signature was not confirmed.</p>
${findings.some((found) => found.code === code) ? '' : findingBlock({ level: 'error', code, message, next })}`
    }
  }
}
