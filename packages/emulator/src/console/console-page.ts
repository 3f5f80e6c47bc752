import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Html, renderDocument } from '../pages/render-document.ts'
import { consoleStyle } from './console-style.ts'

/** A page of the console. */
export interface ConsolePage {
  readonly title: string
  readonly content: Html
  /** Said on top of the page: that something was done, or why it was not. */
  readonly notice?: { readonly kind: 'done' | 'refused'; readonly text: string } | undefined
  /** Defaults to 200. */
  readonly status?: ContentfulStatusCode
  readonly script?: string
}

const sections = [
  { path: '/', name: 'Start' },
  { path: '/emulator/apps', name: 'Apps' },
  { path: '/emulator/users', name: 'Users' },
  { path: '/emulator/tokens', name: 'Tokens' },
  { path: '/emulator/requests', name: 'Requests' },
  { path: '/emulator/controls', name: 'Controls' },
]

/** Wraps a page of the console in its navigation. */
export function renderConsole(
  c: Context,
  { title, content, notice, ...page }: ConsolePage,
): Promise<Response> {
  const body = html`<a class="skip" href="#content">Skip to content</a>
<header>
<p class="brand">mde-kit emulator</p>
<nav aria-label="Console"><ul>
${sections.map(({ path, name }) => html`<li><a href="${path}"${isIn(c.req.path, path) ? html` aria-current="page"` : ''}>${name}</a></li>`)}
</ul></nav>
</header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${notice ? html`<p class="notice ${notice.kind}" role="${notice.kind === 'done' ? 'status' : 'alert'}">${notice.text}</p>` : ''}
${content}
</main>
<footer><p>Made-up data on this machine. Unofficial: not affiliated with Microsoft.</p></footer>`
  return renderDocument(c, { ...page, title: `${title} - mde-kit emulator`, body, style: consoleStyle })
}

function isIn(path: string, section: string): boolean {
  return path === section || (section !== '/' && path.startsWith(`${section}/`))
}
