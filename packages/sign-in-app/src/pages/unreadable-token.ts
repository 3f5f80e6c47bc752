import type { TokenError } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import type { Html } from './layout.ts'

/** Says why nothing is to be said of a token. */
export function unreadableToken({ finding, message, next }: TokenError): Html {
  return html`<div class="finding error" role="alert"><p><strong>error: ${finding}</strong></p><p>${message} ${next}</p></div>`
}
