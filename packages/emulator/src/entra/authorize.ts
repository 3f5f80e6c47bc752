import { type Context, Hono } from 'hono'
import { type ReplyTarget, type ResponseMode, replyTo, replyWithRefusal } from './authorization-reply.ts'
import type { CodeGrant } from './authorization-codes.ts'
import { readClaims } from './claims-request.ts'
import type { App } from './directory/apps.ts'
import type { MatchedRedirect } from './directory/redirect-uris.ts'
import { EntraRefusal, refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { type Form, needField, readForm } from './form.ts'
import { clientInfo } from './id-token.ts'
import type { LoginEnding, NewLoginSession } from './login-sessions.ts'
import { NotEmulated } from './not-emulated.ts'
import { renderError } from './pages/error.ts'
import { renderPage } from './pages/layout.ts'
import { pickAccountPage } from './pages/pick-account.ts'
import { signInPage } from './pages/sign-in.ts'
import { readChallenge } from './pkce.ts'
import { needRedirect } from './redirect-of-app.ts'
import { type EndpointVersion, readSignInScope } from './requested-scope.ts'
import { findAppFor, readTenantChoice, type TenantChoice } from './tenant-choice.ts'

/** The authorization endpoints, v1 and v2. */
export function authorizeEndpoint(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => renderError(c, state, error))
  routes.get('/:tenant/oauth2/authorize', (c) => authorize(c, state, 'v1'))
  routes.get('/:tenant/oauth2/v2.0/authorize', (c) => authorize(c, state, 'v2'))
  return routes
}

/** Until the redirect URI is known to be registered, every error is a page. */
async function authorize(
  c: Context<object, '/:tenant/oauth2/authorize'>,
  state: EntraState,
  version: EndpointVersion,
): Promise<Response> {
  const form = readForm(new URL(c.req.url).search.slice(1))
  const tenant = readTenantChoice(state.directory, c.req.param('tenant'))
  const app = findAppFor(state.directory, tenant, needField(form, 'client_id'))
  const redirect = needRedirect(app, form.get('redirect_uri'))
  const target: ReplyTarget = {
    url: redirect.url,
    mode: readResponseMode(form) ?? 'query',
    state: form.get('state'),
  }
  try {
    const request = readAuthorizationRequest(state, version, { form, tenant, app, redirect, target })
    const session = state.loginSessions.start(request)
    const isToPick = readPrompts(form).includes('select_account')
    return await renderPage(
      c,
      isToPick ? pickAccountPage(session, state.directory) : signInPage(session, undefined),
    )
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error
    return await replyWithRefusal(c, state, target, error)
  }
}

interface KnownClient {
  readonly form: Form
  readonly tenant: TenantChoice
  readonly app: App
  readonly redirect: MatchedRedirect
  readonly target: ReplyTarget
}

function readAuthorizationRequest(
  state: EntraState,
  version: EndpointVersion,
  known: KnownClient,
): NewLoginSession {
  const { form, tenant, app } = known
  checkResponseType(needField(form, 'response_type'))
  if (form.has('response_mode') && !readResponseMode(form)) throw refuse(90023, { detail: 'response_mode' })
  const prompts = readPrompts(form)
  const challenge = readChallenge(form)
  const claims = readClaims(form)
  const requested = readSignInScope({ directory: state.directory, version, form })
  return {
    app,
    tenant,
    requested,
    consent: prompts.includes('admin_consent')
      ? 'for the tenant'
      : prompts.includes('consent')
        ? 'always'
        : 'when missing',
    loginHint: form.get('login_hint'),
    leadsToApp: true,
    ending: codeEnding(state, known, { requested, challenge, claims }),
  }
}

function codeEnding(
  state: EntraState,
  { form, redirect, target }: KnownClient,
  { requested, challenge, claims }: Pick<CodeGrant, 'requested' | 'challenge' | 'claims'>,
): LoginEnding {
  return {
    succeed(c, signInSession, user) {
      const code = state.authorizationCodes.issue({
        signInSession,
        tenantId: user.tenantId,
        requested,
        redirectUri: form.get('redirect_uri'),
        platform: redirect.platform,
        challenge,
        nonce: form.get('nonce'),
        claims,
      })
      return replyTo(c, target, {
        code,
        ...(form.get('client_info') === '1' && { client_info: clientInfo(user) }),
        session_state: state.randomId(),
      })
    },
    fail: (c, refusal) => replyWithRefusal(c, state, target, refusal),
  }
}

function checkResponseType(responseType: string): void {
  if (responseType === 'code') return
  if (responseType.split(' ').every((each) => ['code', 'id_token', 'token'].includes(each)))
    throw new NotEmulated(`the implicit and hybrid flows (response_type ${responseType})`)
  throw refuse(70005, { detail: responseType.slice(0, 40) })
}

function readResponseMode(form: Form): ResponseMode | undefined {
  const mode = form.get('response_mode')
  return mode === 'query' || mode === 'fragment' || mode === 'form_post' ? mode : undefined
}

function readPrompts(form: Form): readonly string[] {
  const prompts = form.get('prompt')?.split(' ') ?? []
  // The browser keeps no session, so a silent sign-in never succeeds.
  if (prompts.includes('none')) throw refuse(50058)
  if (prompts.includes('create')) throw new NotEmulated('the creation of accounts (prompt create)')
  const unknown = prompts.find(
    (prompt) => !['login', 'select_account', 'consent', 'admin_consent', 'refresh_session'].includes(prompt),
  )
  if (unknown !== undefined) throw refuse(90023, { detail: `prompt ${unknown.slice(0, 40)}` })
  return prompts
}
