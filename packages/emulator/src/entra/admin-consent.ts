import { type Context, Hono } from 'hono'
import { type ReplyTarget, replyTo, replyWithRefusal } from './authorization-reply.ts'
import { EntraRefusal, refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { needField, readForm } from './form.ts'
import { renderError } from './pages/error.ts'
import { renderPage } from './pages/layout.ts'
import { signInPage } from './pages/sign-in.ts'
import { needRedirect } from './redirect-of-app.ts'
import { type EndpointVersion, readSignInScope } from './requested-scope.ts'
import { findAppFor, readTenantChoice } from './tenant-choice.ts'

/**
 * The pages where an administrator grants what an app asks for, for everybody in the tenant: v1 everything that the
 * registration requires, v2 what `scope` names.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentEndpoints(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => renderError(c, state, error))
  routes.get('/:tenant/adminconsent', (c) => adminConsent(c, state, 'v1'))
  routes.get('/:tenant/v2.0/adminconsent', (c) => adminConsent(c, state, 'v2'))
  return routes
}

async function adminConsent(
  c: Context<object, '/:tenant/adminconsent'>,
  state: EntraState,
  version: EndpointVersion,
): Promise<Response> {
  const { directory } = state
  const form = readForm(new URL(c.req.url).search.slice(1))
  const tenant = readTenantChoice(directory, c.req.param('tenant'))
  const app = findAppFor(directory, tenant, needField(form, 'client_id'))
  const { url } = needRedirect(app, form.get('redirect_uri'))
  const target: ReplyTarget = { url, mode: 'query', state: form.get('state') }
  try {
    const scope = version === 'v2' ? { scope: needField(form, 'scope') } : {}
    const session = state.loginSessions.start({
      app,
      tenant,
      requested: readSignInScope({ directory, version, form }),
      consent: 'for the tenant',
      loginHint: undefined,
      leadsToApp: true,
      ending: {
        succeed: (c, _session, user) =>
          replyTo(c, target, { admin_consent: 'True', tenant: user.tenantId, ...scope }),
        fail: (c, refusal) =>
          replyWithRefusal(
            c,
            state,
            target,
            refusal.number === 65004 ? refuse(65004, { error: 'permission_denied' }) : refusal,
          ),
      },
    })
    return await renderPage(c, signInPage(session, undefined))
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error
    return await replyWithRefusal(c, state, target, error)
  }
}
