import type { Credential } from '@mde-kit/auth'
import type { ClientOptions, DefenderClient } from '@mde-kit/client'
import { checkPermissions } from '@mde-kit/token-validator'
import { Hono } from 'hono'
import { alertQuery, readAlertFilter, statuses } from './alert-filter.ts'
import { AppRefusal } from './app-refusal.ts'
import { alertPath } from './pages/alert-link.ts'
import { alertPage } from './pages/alert-page.ts'
import { type AnsweredBy, alertsPage } from './pages/alerts-page.ts'
import { type AppEnv, requireUser } from './session-cookie.ts'
import { showPage } from './show-page.ts'

export interface AlertRoutesOptions {
  /** The region whose host is called; undefined where it is that of all. */
  readonly geo: string | undefined
  /** What tokens for the API are asked for. */
  readonly scope: string
  readonly now: () => number
  readonly openClient: (credential: Credential, hooks?: Pick<ClientOptions, 'onResponse'>) => DefenderClient
}

/** Alerts that are read at most. The page says so where there are more. */
const maxAlerts = 2000

/** The pages about alerts: the newest, and one with its evidence and the form to work on it. */
export function alertRoutes({ geo, scope, now, openClient }: AlertRoutesOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/', async (c) => {
    const answers: AnsweredBy[] = []
    const defender = openClient(requireUser(c).credential, {
      onResponse: ({ url, durationMs }) => void answers.push({ host: new URL(url).host, geo, durationMs }),
    })
    const filter = readAlertFilter(c.req.query())
    const alerts = await listNewest(defender, filter, now())
    const isCut = alerts.length === maxAlerts
    return showPage(c, alertsPage({ alerts, filter, isCut, answeredBy: answers[0], nowMs: now() }))
  })

  routes.get('/:id', async (c) => {
    const { credential } = requireUser(c)
    const alert = await openClient(credential).alerts.get(c.req.param('id'))
    const { missing } = checkPermissions('updateAlert', (await credential.getToken(scope)).token)
    return showPage(c, alertPage({ alert, session: c.var.session, missing }))
  })

  routes.post('/:id', async (c) => {
    const { account, credential } = requireUser(c)
    const id = c.req.param('id')
    const form = await c.req.parseBody()
    const status = statuses.find((name) => name === form.status)
    if (status === undefined) throw new AppRefusal('not-found')
    await openClient(credential).alerts.update(id, {
      status,
      ...(form.assign === 'me' && { assignedTo: account.username }),
    })
    return c.redirect(alertPath(id), 303)
  })
  return routes
}

/** The API documents no order, so that newest first is made here. */
async function listNewest(
  { alerts }: DefenderClient,
  filter: ReturnType<typeof readAlertFilter>,
  nowMs: number,
) {
  const found = await alerts.list(alertQuery(filter, nowMs)).toArray({ limit: maxAlerts })
  return found.sort((a, b) => (b.alertCreationTime ?? '').localeCompare(a.alertCreationTime ?? ''))
}
