import { Hono } from 'hono'
import type { EmulatorEnv, RequestFindings } from '../server/request-record.ts'
import { responseOf } from './api-answer.ts'
import type { Defender } from './create-defender.ts'

/** Puts the Defender API behind Hono, where faults can strike it. */
export function defenderRoutes(defender: Defender): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>()
  routes.all('*', async ({ req, get }) => {
    // Without a log in front, nobody reads them.
    const findings: RequestFindings | undefined = get('findings')
    const answer = await defender({
      method: req.method,
      url: new URL(req.url),
      authorization: req.header('authorization'),
      raw: () => req.raw,
      isAbandoned: () => req.raw.signal.aborted,
      findings: findings ?? {},
      earlierState: get('earlierState'),
    })
    return responseOf(answer)
  })
  return routes
}
