import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Html, renderDocument } from '../../pages/render-document.ts'

export type { Html }

export interface Page {
  readonly title: string
  readonly content: Html
  /** Defaults to 200. */
  readonly status?: ContentfulStatusCode
  /** Whether its forms end at an app. Otherwise they may lead nowhere but to this origin. */
  readonly leadsToApp?: boolean
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
ul.accounts { list-style: none; padding: 0 }
ul.accounts button { width: 100%; margin: .25rem 0; text-align: start }
dd { margin: 0 0 .5rem }
.error { border-inline-start: .25rem solid light-dark(#b00020, #ff8a80); padding-inline-start: .75rem }
.note { font-size: .875rem; margin: 0 0 1rem }
`

/** Wraps a page of a sign-in. */
export function renderPage(c: Context, { title, content, ...page }: Page): Promise<Response> {
  const body = html`<main>
<p class="note">Entra ID emulator. Never type a real password here.</p>
<h1>${title}</h1>
${content}
</main>`
  return renderDocument(c, { ...page, title: `${title} - Entra ID emulator`, body, style })
}
