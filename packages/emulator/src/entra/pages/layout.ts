import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { noStore } from '../error-response.ts'
import { randomToken } from '../random-token.ts'

/** Markup with every interpolated value escaped. */
export type Html = ReturnType<typeof html>

export interface Page {
  readonly title: string
  readonly content: Html
  /** Defaults to 200. */
  readonly status?: ContentfulStatusCode
  /** Where forms may lead besides this origin. */
  readonly formTargets?: readonly string[]
  /** Constant code that spares a click. The page works without it. */
  readonly script?: string
}

const style = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
body { margin: 0; padding: 1rem }
main { max-width: 26rem; margin: 4vh auto; padding: 1.5rem clamp(1rem, 6vw, 2rem) 2rem; border: 1px solid GrayText;
  border-radius: .5rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; margin: 0 0 1rem }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
label.choice { font-weight: 400 }
input:not([type=checkbox]) { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit }
button { font: inherit; padding: .5rem 1.25rem; margin: 1.25rem .5rem 0 0; border: 1px solid GrayText; border-radius: .2rem }
button.main { font-weight: 600; color: light-dark(#fff, #111); background: light-dark(#0b5cad, #9ecbff) }
ul { padding-inline-start: 1.25rem }
dd { margin: 0 0 .5rem }
.error { border-inline-start: .25rem solid light-dark(#b00020, #ff8a80); padding-inline-start: .75rem }
.note { font-size: .875rem; margin: 0 0 1rem }
`

/** Wraps a page: no third party, no caching, no framing, and no script unless the page brings one. */
export async function renderPage(c: Context, page: Page): Promise<Response> {
  const { title, content, status = 200, formTargets = [], script } = page
  const nonce = randomToken(16)
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Entra ID emulator</title>
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body>
<main>
<p class="note">Entra ID emulator. Never type a real password here.</p>
<h1>${title}</h1>
${content}
</main>
${script === undefined ? '' : html`<script nonce="${nonce}">${raw(script)}</script>`}
</body>
</html>
`
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(script === undefined ? [] : [`script-src 'nonce-${nonce}'`]),
    // Browsers check redirects after a form too, so the app's redirect URI has to be here.
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return c.html(await document, status, {
    ...noStore,
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
}

/** A form action or redirect as a source of a content security policy. */
export function policySource({ origin, protocol }: URL): string {
  return origin === 'null' ? protocol : origin
}
