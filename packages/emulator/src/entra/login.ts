import { type Context, Hono } from 'hono'
import { checkCredentials } from './check-credentials.ts'
import { everythingAsked, judgeConsent } from './consent.ts'
import type { RequiredPermission } from './directory/apps.ts'
import type { User } from './directory/users.ts'
import { EntraRefusal, refuse } from './entra-refusal.ts'
import type { EntraState } from './entra-state.ts'
import { type Form, readForm } from './form.ts'
import { formLimit } from './form-limit.ts'
import { needResourceIn } from './grants/user-answer.ts'
import type { LoginSession } from './login-sessions.ts'
import { consentPage } from './pages/consent.ts'
import { renderError } from './pages/error.ts'
import { renderPage } from './pages/layout.ts'
import { pickAccountPage } from './pages/pick-account.ts'
import { secondFactorPage, signInPage } from './pages/sign-in.ts'
import { sameOriginOnly } from './same-origin-only.ts'
import { type AuthenticationMethod, startSignInSession } from './sign-in-session.ts'

type Step = (c: Context, session: LoginSession, form: Form) => Response | Promise<Response>

/** The steps of a sign-in in a browser: account, password, second factor, consent. */
export function loginSteps(state: EntraState): Hono {
  const routes = new Hono()
  routes.onError((error, c) => renderError(c, state, error))

  /** Any account may be named: the next page is what asks for its password. */
  const pick: Step = (c, session, form) => renderPage(c, signInPage(session, form.get('account') ?? ''))

  const password: Step = (c, session, form) => {
    if (form.get('action') === 'pick') return renderPage(c, pickAccountPage(session, state.directory))
    const userName = form.get('username') ?? ''
    const tenantId = session.tenant.kind === 'one' ? session.tenant.tenant.id : undefined
    try {
      const user = checkCredentials(state.directory, tenantId, userName, form.get('password') ?? '')
      if (!user.mfaRequired) return afterSignIn(c, state, session, user, ['pwd'])
      session.step = { name: 'mfa', user }
      return renderPage(c, secondFactorPage(session, user.userPrincipalName))
    } catch (error) {
      if (!(error instanceof EntraRefusal)) throw error
      return renderPage(c, signInPage(session, userName, error.message))
    }
  }

  const secondFactor: Step = (c, session) =>
    session.step.name === 'mfa'
      ? afterSignIn(c, state, session, session.step.user, ['pwd', 'mfa'])
      : renderError(c, state, outOfStep())

  const consent: Step = (c, session, form) => {
    if (session.step.name !== 'consent') return renderError(c, state, outOfStep())
    const { user, methods } = session.step
    recordConsent(state, session, user, session.consent === 'for the tenant' || form.has('organization'))
    return finish(c, state, session, user, methods)
  }

  const step = (path: string, take: Step): void => {
    routes.post(path, sameOriginOnly, formLimit, async (c) => {
      const form = readForm(await c.req.text())
      const session = state.loginSessions.find(form.get('flow') ?? '')
      if (!session) return renderError(c, state, outOfStep())
      if (form.get('action') !== 'cancel') return take(c, session, form)
      state.loginSessions.end(session)
      return session.ending.fail(c, refuse(65004))
    })
  }
  step('/common/login/pick', pick)
  step('/common/login', password)
  step('/common/SAS/ProcessAuth', secondFactor)
  step('/common/Consent/Set', consent)
  return routes
}

/** Goes to the app, or to the consent page if something has to be consented to first. */
function afterSignIn(
  c: Context,
  state: EntraState,
  session: LoginSession,
  user: User,
  methods: readonly AuthenticationMethod[],
): Response | Promise<Response> {
  try {
    const asked = permissionsToConsent(state, session, user)
    if (!asked) return finish(c, state, session, user, methods)
    session.step = { name: 'consent', user, methods }
    return renderPage(c, consentPage(session, user, asked))
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error
    state.loginSessions.end(session)
    return session.ending.fail(c, error)
  }
}

/**
 * Works out what the consent page lists; undefined when no page is needed.
 *
 * @throws {@link EntraRefusal} AADSTS500011, 650057 or 90094: there is nothing that this person could consent to.
 */
function permissionsToConsent(
  { directory }: EntraState,
  { app, requested, consent }: LoginSession,
  user: User,
): readonly RequiredPermission[] | undefined {
  needResourceIn(directory.needTenant(user.tenantId), requested)
  const { granted, missing } = judgeConsent(directory, app, user, requested)
  if (consent === 'for the tenant' && !user.isAdmin) throw refuse(90094)
  const isShown = consent !== 'when missing'
  const names = isShown ? everythingAsked(app, requested) : missing
  const application = app.requiredPermissions.filter(({ kind }) => kind === 'application')
  const isNothingDelegated = granted.length === 0 && names.length === 0
  if (isNothingDelegated && application.length === 0) throw refuse(650057)
  if (isNothingDelegated && !user.isAdmin) throw refuse(90094)
  if (!isShown && !isNothingDelegated && missing.length === 0) return undefined
  const delegated = names.map((name): RequiredPermission => ({ kind: 'delegated', name }))
  return user.isAdmin && requested.names === 'default' ? [...delegated, ...application] : delegated
}

function recordConsent(
  { directory }: EntraState,
  session: LoginSession,
  user: User,
  isForTenant: boolean,
): void {
  const { app, requested } = session
  const names = everythingAsked(app, requested)
  // A page of an administrator that names its scopes grants those, and not the rest of the registration.
  if (session.consent === 'for the tenant' && requested.names !== 'default')
    return directory.grantTenantConsent(app.clientId, user.tenantId, names)
  directory.grantUserConsent(app.clientId, user, names)
  if (isForTenant && user.isAdmin) directory.grantAdminConsent(app.clientId, user.tenantId, names)
}

function finish(
  c: Context,
  state: EntraState,
  session: LoginSession,
  user: User,
  methods: readonly AuthenticationMethod[],
): Response | Promise<Response> {
  state.loginSessions.end(session)
  return session.ending.succeed(c, startSignInSession(state.directory, session.app, user, methods), user)
}

function outOfStep(): EntraRefusal {
  return refuse(90023, { detail: 'the sign-in has ended or timed out; start again from the app' })
}
