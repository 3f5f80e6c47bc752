import { readActionRule, readFinalOutcome } from '../actions/read-action-rule.ts'
import { isMdeError, type MdeError } from '@mde-kit/contract/errors'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { EmulatorControl } from '../emulator-control.ts'
import type { Directory } from '../entra/directory.ts'
import { digest, matchesDigest } from '../entra/digest.ts'
import { readFaultRule } from '../faults/read-fault.ts'
import type { EmulatorEnv, RequestRecord } from '../server/request-record.ts'
import { readResetOptions } from '../state/read-reset-options.ts'
import { checkSnapshot } from '../state/check-snapshot.ts'
import { readClockChange } from './read-clock-change.ts'

/** Where the admin API is. */
export const adminPath = '/emulator/admin'

export interface AdminOptions {
  readonly control: EmulatorControl
  readonly directory: Pick<Directory, 'tenants'>
  readonly requests: () => readonly RequestRecord[]
  /** What callers have to send as bearer token. */
  readonly adminToken: string
}

/** A snapshot of a large tenant that somebody has worked on fits. */
const maxBytes = 64 * 1024 * 1024

/**
 * What a test in another process steers the emulator by: the same as `emulator.faults`, `actions`, `clock`, `snapshot`, `restore`,
 * `reset` and `requests`. Answers loopback only, and only who has the token of this start.
 */
export function adminApi({ control, directory, requests, adminToken }: AdminOptions): Hono<EmulatorEnv> {
  const { faults, actions, clock } = control
  const clockState = () => ({ now: new Date(clock.now()).toISOString(), isFrozen: clock.isFrozen })
  const limit = bodyLimit({ maxSize: maxBytes, onError: (c) => refusal(c, 413, 'The body is too large.') })

  const routes = new Hono<EmulatorEnv>().basePath(adminPath)
  routes.use('*', requireAdmin(adminToken), limit)
  routes.get('/', (c) =>
    c.json({
      tenants: directory.tenants(),
      clock: clockState(),
      faults: faults.list(),
      actionRules: actions.list(),
    }),
  )
  routes.get('/requests', (c) => c.json({ value: requests() }))
  routes.get('/faults', (c) => c.json({ value: faults.list() }))
  routes.post('/faults', async (c) => c.json(faults.add(readFaultRule(await c.req.json())), 201))
  routes.delete('/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })
  routes.delete('/faults/:id', (c) => {
    faults.remove(c.req.param('id'))
    return c.body(null, 204)
  })
  routes.get('/action-rules', (c) => c.json({ value: actions.list() }))
  routes.post('/action-rules', async (c) => c.json(actions.add(readActionRule(await c.req.json())), 201))
  routes.delete('/action-rules', (c) => {
    actions.clear()
    return c.body(null, 204)
  })
  routes.delete('/action-rules/:id', (c) => {
    actions.remove(c.req.param('id'))
    return c.body(null, 204)
  })
  routes.post('/actions/:id/end', async (c) =>
    c.json(actions.end(c.req.param('id'), readFinalOutcome(await c.req.json()))),
  )
  routes.get('/clock', (c) => c.json(clockState()))
  routes.post('/clock', async (c) => {
    const { isFrozen, advanceMs } = readClockChange(await c.req.json())
    // First what can be refused, which then changes nothing. The order makes no other difference.
    if (advanceMs !== undefined) clock.advance(advanceMs)
    if (isFrozen === true) clock.freeze()
    if (isFrozen === false) clock.resume()
    return c.json(clockState())
  })
  routes.get('/snapshot', (c) => c.json(control.snapshot()))
  routes.put('/snapshot', async (c) => {
    const snapshot: unknown = await c.req.json()
    checkSnapshot(snapshot)
    control.restore(snapshot)
    return c.body(null, 204)
  })
  routes.post('/reset', async (c) => {
    const text = await c.req.text()
    control.reset(readResetOptions(text === '' ? {} : JSON.parse(text)))
    return c.body(null, 204)
  })
  routes.all('*', (c) => refusal(c, 404, `There is no ${c.req.method} ${c.req.path}.`))
  routes.onError((fault, c) => {
    if (fault instanceof SyntaxError) return refusal(c, 400, 'The body is no JSON.')
    if (isMdeError(fault)) return refusal(c, 400, fault.message, fault)
    throw fault
  })
  return routes
}

function requireAdmin(adminToken: string): MiddlewareHandler<EmulatorEnv> {
  const expected = digest(adminToken)
  return async (c, next) => {
    if (!c.env.isLoopback) return refusal(c, 403, 'The admin API answers this machine only.')
    const [, token = ''] = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '') ?? []
    if (!matchesDigest(expected, token)) {
      c.header('www-authenticate', 'Bearer')
      return refusal(c, 401, 'The admin token of this start is missing: emulator.adminToken.')
    }
    c.header('cache-control', 'no-store')
    return next()
  }
}

function refusal(
  c: Context,
  status: 400 | 401 | 403 | 404 | 413,
  message: string,
  { code, next }: Partial<Pick<MdeError, 'code' | 'next'>> = {},
): Response {
  return c.json(
    { error: { code: code ?? 'AdminRefusal', message, ...(next !== undefined && { next }) } },
    status,
  )
}
