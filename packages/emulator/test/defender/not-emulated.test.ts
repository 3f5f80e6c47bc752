import { operations } from '@mde-kit/contract'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { createDefender } from '../../src/defender/create-defender.ts'
import type { EmulatorEnv } from '../../src/server/request-record.ts'
import { createBench } from './bench.ts'

it('answers 501 with its name to an operation that has no handler', async () => {
  const { directory } = createBench()
  const grants = { kind: 'application', permissions: ['Alert.Read.All'] } as const
  const identity = { ok: true, tenantId: 't', appId: 'a', grants, claims: {} } as const
  const defender = createDefender({
    entra: { directory, authenticate: () => Promise.resolve(identity) },
    tenantState: () => {
      throw new Error('No operation is handled here.')
    },
    now: () => 0,
    pageSize: 1,
    rateLimits: 'off',
    operations: [{ ...operations.listAlerts, id: 'listNovelties', path: '/api/novelties' }],
  })
  const app = new Hono<EmulatorEnv>()
  app.use('*', (context, next) => {
    context.set('findings', {})
    return next()
  })
  app.route('/', defender)

  const response = await app.request('http://localhost/api/novelties')
  expect(response.status).toBe(501)
  expect(response.headers.get('x-mde-not-emulated')).toBe('listNovelties')
  expect(await response.json()).toMatchObject({
    error: { code: 'NotEmulated', message: 'The emulator does not imitate listNovelties.' },
  })
})
