import type { Context } from 'hono'
import { html } from 'hono/html'
import type { EntraRefusal } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { noStore } from './error-response.ts'
import { renderPage } from './pages/layout.ts'
import { describeRefusal, traceRequest } from './request-trace.ts'

export type ResponseMode = 'query' | 'fragment' | 'form_post'

/** Where an authorization response goes. The URL is registered; nothing else may come here. */
export interface ReplyTarget {
  readonly url: URL
  readonly mode: ResponseMode
  /** The `state` to give back. */
  readonly state: string | undefined
}

/** Sends the browser to the app with the parameters of an authorization response. */
export function replyTo(
  c: Context,
  target: ReplyTarget,
  answer: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const parameters = Object.entries({ ...answer, ...(target.state !== undefined && { state: target.state }) })
  if (target.mode === 'form_post') return formPost(c, target.url, parameters)
  const url = new URL(target.url)
  if (target.mode === 'fragment') url.hash = new URLSearchParams(parameters).toString()
  else for (const [name, value] of parameters) url.searchParams.append(name, value)
  // 303, so that no browser repeats the posted password at the app.
  return new Response(null, {
    status: 303,
    headers: { ...noStore, location: url.href, 'referrer-policy': 'same-origin' },
  })
}

/** Sends the browser to the app with a refusal. */
export function replyWithRefusal(
  c: Context,
  state: EntraState,
  target: ReplyTarget,
  refusal: EntraRefusal,
): Response | Promise<Response> {
  return replyTo(c, target, {
    error: refusal.error,
    ...(refusal.number === 65004 && { error_subcode: 'cancel' }),
    error_description: describeRefusal(refusal, traceRequest(c, state)),
  })
}

function formPost(
  c: Context,
  url: URL,
  parameters: readonly (readonly [string, string])[],
): Promise<Response> {
  return renderPage(c, {
    title: 'Signed in',
    leadsToApp: true,
    script: 'document.forms[0].submit()',
    content: html`<form method="post" action="${url.href}">
${parameters.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="main">Continue to the app</button>
</form>`,
  })
}
