import { type Context, Hono } from 'hono'
import { type DeviceAuthorization, deviceCodeLifetimeSeconds } from './device-codes.ts'
import { needApp } from './directory/apps.ts'
import { refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { errorResponse, noStore } from './error-response.ts'
import { needField, readForm } from './form.ts'
import { formLimit } from './form-limit.ts'
import type { LoginEnding } from './login-sessions.ts'
import { userCodePage } from './pages/device.ts'
import { renderError } from './pages/error.ts'
import { renderPage } from './pages/layout.ts'
import { messagePage } from './pages/message.ts'
import { signInPage } from './pages/sign-in.ts'
import { type EndpointVersion, needRequestedScope, readSignInScope } from './requested-scope.ts'
import { sameOriginOnly } from './same-origin-only.ts'
import { findAppFor, readTenantChoice } from './tenant-choice.ts'

/** The endpoints where a device starts a sign-in, v1 and v2. */
export function deviceCodeEndpoint(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => errorResponse(c, state, error))
  routes.post('/:tenant/oauth2/devicecode', formLimit, (c) => startDeviceAuthorization(c, state, 'v1'))
  routes.post('/:tenant/oauth2/v2.0/devicecode', formLimit, (c) => startDeviceAuthorization(c, state, 'v2'))
  return routes
}

/** The page where a person types the code that the device shows. */
export function deviceLoginPage(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => renderError(c, state, error))
  for (const path of ['/devicelogin', '/common/oauth2/deviceauth']) {
    routes.get(path, (c) => renderPage(c, userCodePage(path, c.req.query('otc'))))
    routes.post(path, sameOriginOnly, formLimit, (c) => takeUserCode(c, state, path))
  }
  return routes
}

async function startDeviceAuthorization(
  c: Context<object, '/:tenant/oauth2/devicecode'>,
  state: EntraState,
  version: EndpointVersion,
): Promise<Response> {
  const form = readForm(await c.req.text())
  const tenant = readTenantChoice(state.directory, c.req.param('tenant'))
  const app = findAppFor(state.directory, tenant, needField(form, 'client_id'))
  // Unlike the sign-in page of v1, this has to know the resource.
  const asked = { directory: state.directory, version, form }
  needRequestedScope(asked)
  const { deviceCode, userCode } = state.deviceCodes.start({
    clientId: app.clientId,
    tenant,
    requested: readSignInScope(asked),
  })
  const verificationUri = `${state.origin()}/devicelogin`
  const interval = state.deviceCodeIntervalSeconds
  const message = `To sign in, use a web browser to open the page ${verificationUri} and enter the code ${userCode}.`
  const body =
    version === 'v1'
      ? {
          verification_url: verificationUri,
          expires_in: `${deviceCodeLifetimeSeconds}`,
          interval: `${interval}`,
        }
      : { verification_uri: verificationUri, expires_in: deviceCodeLifetimeSeconds, interval }
  return c.json({ user_code: userCode, device_code: deviceCode, ...body, message }, 200, noStore)
}

async function takeUserCode(c: Context, state: EntraState, path: string): Promise<Response> {
  const userCode = readForm(await c.req.text()).get('otc') ?? ''
  const device = state.deviceCodes.findPendingByUserCode(userCode)
  if (!device) return renderPage(c, userCodePage(path, userCode, refuse(70018).message))
  const session = state.loginSessions.start({
    app: needApp(state.directory, device.clientId),
    tenant: device.tenant,
    requested: device.requested,
    consent: 'when missing',
    loginHint: undefined,
    leadsToApp: false,
    ending: deviceEnding(state, device),
  })
  return renderPage(c, signInPage(session, undefined))
}

function deviceEnding(state: EntraState, device: DeviceAuthorization): LoginEnding {
  const { displayName } = needApp(state.directory, device.clientId)
  return {
    succeed(c, signInSession) {
      if (device.outcome.state !== 'pending' || device.expiresAtMs <= state.now())
        return renderError(c, state, refuse(70019))
      device.outcome = { state: 'approved', signInSession }
      return renderPage(
        c,
        messagePage(
          'Signed in',
          `You have signed in to ${displayName} on your device. You may close this window.`,
        ),
      )
    },
    fail(c, refusal) {
      if (refusal.number !== 65004) return renderError(c, state, refusal)
      if (device.outcome.state === 'pending') device.outcome = { state: 'declined' }
      return renderPage(
        c,
        messagePage('Cancelled', `${displayName} was not signed in. You may close this window.`),
      )
    },
  }
}
