import type { Finding } from '@mde-kit/token-validator'
import { html } from 'hono/html'
import type { Html } from './layout.ts'

/** Something worth knowing about a token, with what to do. */
export function findingBlock({
  level,
  code,
  message,
  next,
}: Pick<Finding, 'level' | 'code' | 'message' | 'next'>): Html {
  return html`<div class="finding ${level}"><p><strong>${level}: ${code}</strong></p>
<p>${message} ${next}</p></div>`
}
