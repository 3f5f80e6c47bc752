import type { Context } from 'hono'
import { type Page, renderLayout } from './pages/layout.ts'
import type { Problem } from './problem.ts'
import type { AppEnv } from './session-cookie.ts'

/** Answers with a page, in the frame that all have. */
export function showPage(
  c: Context<AppEnv>,
  page: Page,
  status: Problem['status'] | 200 = 200,
): Response | Promise<Response> {
  return c.html(renderLayout(page, { path: c.req.path, session: c.var.session }), status)
}
