import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { noStore } from '../entra/error-response.ts'
import { randomToken } from '../entra/random-token.ts'

/** Markup with every interpolated value escaped. */
export type Html = ReturnType<typeof html>

export interface HtmlDocument {
  readonly title: string
  readonly body: Html
  /** Constant CSS. */
  readonly style: string
  /** Constant code that spares a click or a reload. The page works without it. It may call its own origin. */
  readonly script?: string | undefined
  /** Whether its forms end at an app. Otherwise they may lead nowhere but to this origin. */
  readonly leadsToApp?: boolean | undefined
  /** Defaults to 200. */
  readonly status?: ContentfulStatusCode | undefined
}

/** Sends a page: no third party, no caching, no framing, and no script unless the page brings one. */
export async function renderDocument(c: Context, document: HtmlDocument): Promise<Response> {
  const { title, body, style, script, leadsToApp = false, status = 200 } = document
  const nonce = randomToken(16)
  const text = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body>
${body}
${script === undefined ? '' : html`<script nonce="${nonce}">${raw(script)}</script>`}
</body>
</html>
`
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(script === undefined ? [] : [`script-src 'nonce-${nonce}'`, "connect-src 'self'"]),
    // Chromium checks every redirect after a form too, and an app may send people on to an origin of its own.
    ...(leadsToApp ? [] : ["form-action 'self'"]),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return c.html(await text, status, {
    ...noStore,
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
}
