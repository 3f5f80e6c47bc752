import type { MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { renderPage } from './pages/layout.ts'

/** Refuses a form that a page of another site posts. Programs that are no browser send no such header. */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site')
  if (site === undefined || site === 'same-origin' || site === 'none') return next()
  return renderPage(c, {
    title: 'Refused',
    status: 403,
    content: html`<p role="alert">This form was posted from another site.</p>`,
  })
}
