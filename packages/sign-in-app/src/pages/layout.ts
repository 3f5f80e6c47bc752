import { html } from 'hono/html'
import type { Session } from '../sessions.ts'

/** Markup with every interpolated value escaped. */
export type Html = ReturnType<typeof html>

/** One page, without what all pages have. */
export interface Page {
  readonly title: string
  readonly content: Html
  /** Where the browser goes by itself once it has the page. */
  readonly goesOnTo?: string
}

const sections = [
  { path: '/', name: 'Start' },
  { path: '/token', name: 'Your token' },
  { path: '/alerts', name: 'Alerts' },
  { path: '/paste', name: 'Paste a token' },
] as const

/** Where a page is, and for whom. */
export interface PagePlace {
  readonly path: string
  readonly session: Session
}

/** Puts a page into the frame that all have: navigation, who is signed in, how to sign out. */
export function renderLayout({ title, content, goesOnTo }: Page, { path, session }: PagePlace): Html {
  const { user, formToken } = session
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - mde-kit sign-in app</title>
<link rel="stylesheet" href="/style.css">
${goesOnTo === undefined ? '' : html`<meta http-equiv="refresh" content="0; url=${goesOnTo}">`}
<script src="/count-down.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header>
<nav aria-label="Pages"><ul>
${sections.map((section) => html`<li><a href="${section.path}"${section.path === path ? html` aria-current="page"` : ''}>${section.name}</a></li>`)}
</ul></nav>
${user ? signOutForm(user.account.username, formToken) : html`<p><a href="/sign-in">Sign in</a></p>`}
</header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${content}
</main>
<footer><p>Unofficial: not affiliated with Microsoft.</p></footer>
</body>
</html>`
}

function signOutForm(username: string, formToken: string): Html {
  return html`<form method="post" action="/sign-out">${formTokenField(formToken)}
<span>${username}</span> <button>Sign out</button></form>`
}

/** The field that every form of the app has to carry. */
export function formTokenField(formToken: string): Html {
  return html`<input type="hidden" name="formToken" value="${formToken}">`
}
