import { Hono } from 'hono'
import { refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { errorResponse } from './error-response.ts'

/** What the endpoints that take a form say of every other method. Mounted behind them. */
export function postOnlyEndpoints(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => errorResponse(c, state, error))
  const paths = ['token', 'v2.0/token', 'devicecode', 'v2.0/devicecode'].map(
    (name) => `/:tenant/oauth2/${name}`,
  )
  routes.on(['GET', 'PUT', 'PATCH', 'DELETE'], paths, (c) => {
    throw refuse(900561, { detail: `this was ${c.req.method}` })
  })
  return routes
}
