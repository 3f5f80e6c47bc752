import { html } from 'hono/html'
import type { Page } from './layout.ts'

/** Ends a sign-in, or a session, with one sentence. */
export function messagePage(title: string, text: string): Page {
  return { title, content: html`<p role="status">${text}</p>` }
}
