import { isMdeError } from '@mde-kit/contract/errors'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { registerDemoApp } from '../command/demo-app.ts'
import type { EmulatorControl } from '../emulator-control.ts'
import { digest, matchesDigest } from '../entra/digest.ts'
import { needApp } from '../entra/directory/apps.ts'
import type { Directory } from '../entra/directory.ts'
import { EntraRefusal } from '../entra/entra-refusal.ts'
import { type Form, readForm } from '../entra/form.ts'
import { formLimit } from '../entra/form-limit.ts'
import type { IssuedTokens } from '../entra/issued-tokens.ts'
import { randomToken } from '../entra/random-token.ts'
import { sameOriginOnly } from '../entra/same-origin-only.ts'
import type { EmulatorEnv, RequestRecord } from '../server/request-record.ts'
import { readActionRuleForm } from './action-rule-form.ts'
import { changeClock } from './change-clock.ts'
import { changeUser } from './change-user.ts'
import { type ConsolePage, renderConsole } from './console-page.ts'
import { readFaultForm } from './fault-form.ts'
import { appPage } from './pages/app-page.ts'
import { appPath, appsPage } from './pages/apps-page.ts'
import { controlsPage } from './pages/controls-page.ts'
import { requestsPage } from './pages/requests-page.ts'
import { startPage } from './pages/start-page.ts'
import { tokensPage } from './pages/tokens-page.ts'
import { usersPage } from './pages/users-page.ts'
import { readPermissionChoice } from './read-permission-choice.ts'

export interface ConsoleOptions {
  readonly control: EmulatorControl
  readonly directory: Directory
  readonly requests: () => readonly RequestRecord[]
  readonly issuedTokens: IssuedTokens['list']
}

type ConsoleContext = Context<EmulatorEnv, '/emulator/apps/:clientId'>
type MakePage = (c: ConsoleContext) => ConsolePage

/**
 * The pages at `/`: what people see of an emulator, and the switches that they have. They work without script, and
 * answer browsers of this machine only. Forms carry a token that no other site can know.
 */
export function consoleRoutes({
  control,
  directory,
  requests,
  issuedTokens,
}: ConsoleOptions): Hono<EmulatorEnv> {
  const formToken = randomToken()
  const tokenDigest = digest(formToken)

  const start: MakePage = (c) =>
    startPage({
      origin: new URL(c.req.url).origin,
      tenants: directory.tenants(),
      apps: directory.apps(),
      formToken,
    })
  const app: MakePage = (c) => appPage(directory, needApp(directory, c.req.param('clientId')), formToken)
  const users: MakePage = () => usersPage(directory, formToken)
  const controls: MakePage = () => controlsPage(control, formToken)

  const routes = new Hono<EmulatorEnv>()
  routes.use('/', loopbackOnly)
  routes.use('/emulator/*', loopbackOnly)

  const show = (path: string, make: MakePage): void => {
    routes.get(path, (c) => renderConsole(c, { ...make(c as ConsoleContext), notice: doneNotice(c) }))
  }
  /** Changes something, and leads back to the page that shows it; or shows that page with the reason why not. */
  const change = (
    path: string,
    on: MakePage,
    apply: (form: Form, c: ConsoleContext) => { readonly to: string; readonly done: keyof typeof notices },
  ): void => {
    routes.post(path, sameOriginOnly, formLimit, async (c) => {
      const form = readForm(await c.req.text())
      if (!matchesDigest(tokenDigest, form.get('formToken') ?? '')) return renderConsole(c, staleForm)
      try {
        const { to, done } = apply(form, c)
        return c.redirect(`${to}?done=${done}`, 303)
      } catch (fault) {
        if (!isMdeError(fault)) throw fault
        const notice = { kind: 'refused', text: `${fault.message} ${fault.next}` } as const
        return renderConsole(c, { ...on(c), notice, status: 400 })
      }
    })
  }

  show('/', start)
  show('/emulator/apps', () => appsPage(directory))
  show('/emulator/apps/:clientId', app)
  show('/emulator/users', users)
  show('/emulator/tokens', () => tokensPage(issuedTokens(), directory))
  show('/emulator/requests', () => requestsPage(requests()))
  show('/emulator/controls', controls)

  const pathOf = (c: ConsoleContext): string => appPath({ clientId: c.req.param('clientId') })
  change('/emulator/apps/:clientId/grant', app, (_form, c) => {
    directory.grantAdminConsent(c.req.param('clientId'))
    return { to: pathOf(c), done: 'granted' }
  })
  change('/emulator/apps/:clientId/revoke', app, (_form, c) => {
    directory.revokeConsent(c.req.param('clientId'))
    return { to: pathOf(c), done: 'revoked' }
  })
  change('/emulator/apps/:clientId/permissions', app, (form, c) => {
    const { kind, name } = readPermissionChoice(form.get('permission'))
    directory.addPermission(c.req.param('clientId'), kind, name)
    return { to: pathOf(c), done: 'permission' }
  })
  change('/emulator/users', users, (form) => {
    changeUser(directory, form.get('id') ?? '', form.get('change') ?? '')
    return { to: '/emulator/users', done: 'user' }
  })
  change('/emulator/clock', controls, (form) => {
    changeClock(control.clock, form.get('change') ?? '')
    return { to: '/emulator/controls', done: 'clock' }
  })
  change('/emulator/faults', controls, (form) => {
    control.faults.add(readFaultForm(form))
    return { to: '/emulator/controls', done: 'fault' }
  })
  change('/emulator/faults/remove', controls, (form) => {
    control.faults.remove(form.get('id') ?? '')
    return { to: '/emulator/controls', done: 'faultGone' }
  })
  change('/emulator/action-rules', controls, (form) => {
    control.actions.add(readActionRuleForm(form))
    return { to: '/emulator/controls', done: 'actionRule' }
  })
  change('/emulator/action-rules/remove', controls, (form) => {
    control.actions.remove(form.get('id') ?? '')
    return { to: '/emulator/controls', done: 'actionRuleGone' }
  })
  change('/emulator/reset', controls, (form) => {
    const keepsDirectory = form.get('keep') === 'directory'
    control.reset(keepsDirectory ? { keep: ['directory'] } : {})
    return { to: '/emulator/controls', done: keepsDirectory ? 'reset' : 'resetAll' }
  })
  // Not by redirect: the secret is shown once, and an address would keep it.
  routes.post('/emulator/demo-app', sameOriginOnly, formLimit, async (c) => {
    const form = readForm(await c.req.text())
    if (!matchesDigest(tokenDigest, form.get('formToken') ?? '')) return renderConsole(c, staleForm)
    const demoApp = registerDemoApp({ directory, tenantId: directory.tenants()[0]?.id ?? '' })
    const origin = new URL(c.req.url).origin
    const facts = { origin, tenants: directory.tenants(), apps: directory.apps(), formToken, demoApp }
    return renderConsole(c, startPage(facts))
  })
  routes.all('/emulator/*', (c) => renderConsole(c, notThere(c.req.path)))
  routes.onError((fault, c) => {
    if (isMdeError(fault)) return renderConsole(c, notThere(c.req.path))
    if (fault instanceof EntraRefusal) return renderConsole(c, staleForm)
    throw fault
  })
  return routes
}

const loopbackOnly: MiddlewareHandler<EmulatorEnv> = async (c, next) => {
  if (c.env.isLoopback) return next()
  return renderConsole(c, {
    title: 'Not from here',
    status: 403,
    content: html`<p role="alert">The console answers browsers of the machine that it runs on.</p>`,
  })
}

const notices = {
  granted: 'Consent is granted for everybody in the tenant.',
  revoked: 'All consent to the app is taken back.',
  permission: 'The permission is on the registration. Grant consent again.',
  user: 'The account is changed.',
  clock: 'The clock is changed.',
  fault: 'The fault rule is in force.',
  faultGone: 'The fault rule is gone.',
  actionRule: 'The rule for the next action is in force.',
  actionRuleGone: 'The action rule is gone.',
  reset: 'Everything is as it was at the start, except for apps and users.',
  resetAll: 'Everything is as it was at the start.',
} as const

/** What the address says was done: one of our sentences, never a text of the address. */
function doneNotice(c: Context): ConsolePage['notice'] {
  const key = c.req.query('done') ?? ''
  const text = Object.entries(notices).find(([name]) => name === key)?.[1]
  return text === undefined ? undefined : { kind: 'done', text }
}

const staleForm: ConsolePage = {
  title: 'Refused',
  status: 403,
  content: html`<p role="alert">This form is not one of this emulator, or of an earlier start. Open the page again.</p>`,
}

function notThere(path: string): ConsolePage {
  return {
    title: 'Not found',
    status: 404,
    content: html`<p role="alert">There is no page at <code>${path}</code>.</p>`,
  }
}
