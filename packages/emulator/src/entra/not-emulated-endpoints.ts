import { Hono } from 'hono'
import type { EntraState } from './entra-state.ts'
import { errorResponse } from './error-response.ts'
import { NotEmulated } from './not-emulated.ts'

/** Endpoints that Entra has and the emulator has not. Mounted last, so that it catches what is left over. */
export function notEmulatedEndpoints(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => errorResponse(c, state, error))
  const rest = [
    '/:tenant/oauth2/*',
    '/:tenant/saml2',
    '/:tenant/wsfed',
    '/:tenant/federationmetadata/*',
    '/common/userrealm/*',
  ]
  for (const path of rest)
    routes.all(path, (c) => {
      throw new NotEmulated(`${c.req.method} ${path}`)
    })
  return routes
}
