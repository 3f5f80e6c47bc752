import { entraErrors } from '@mde-kit/contract/errors/catalogues'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { EntraRefusal } from '../entra-refusal.ts'
import type { EntraState } from '../entra-state.ts'
import { NotEmulated } from '../not-emulated.ts'
import { traceRequest } from '../request-trace.ts'
import { renderPage } from './layout.ts'

/** Shows what a page's endpoint threw, and never redirects. A fault of the emulator itself is thrown on. */
export function renderError(c: Context, state: EntraState, error: unknown): Promise<Response> {
  if (error instanceof NotEmulated)
    return renderPage(c, {
      title: 'Not emulated',
      status: 501,
      content: html`<p role="alert">${error.message}</p>`,
    })
  if (!(error instanceof EntraRefusal)) throw error
  const { correlationId, timestamp, traceId } = traceRequest(c, state)
  const next = error.number === undefined ? undefined : entraErrors[error.number]?.next
  return renderPage(c, {
    title: "Sorry, we can't sign you in",
    status: error.status,
    content: html`<p class="error" role="alert">${error.message}</p>
${next === undefined ? '' : html`<p>${next}</p>`}
<dl class="note">
<dt>Correlation ID</dt><dd><code>${correlationId}</code></dd>
<dt>Trace ID</dt><dd><code>${traceId}</code></dd>
<dt>Timestamp</dt><dd>${timestamp}</dd>
</dl>`,
  })
}
