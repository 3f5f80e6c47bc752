import { type Operation, operations } from '@mde-kit/contract'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { createDefender } from '../../src/defender/create-defender.ts'
import { defenderRoutes } from '../../src/defender/defender-routes.ts'
import type { EmulatorEnv } from '../../src/server/request-record.ts'
import { createBench } from './bench.ts'

const novelty = { ...operations.getAlert, id: 'getNovelty', path: '/api/novelties' }

/** Calls an operation that has no handler. */
async function callNovelty(operation: Operation, fidelity: 'examples' | 'strict'): Promise<Response> {
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
    limiter: undefined,
    links: { sign: (path) => path },
    runTime: undefined,
    hunting: { run: () => Promise.reject(new Error('Nobody hunts here.')) },
    fidelity,
    oddities: 'imitate',
    operations: [operation],
    examples: {
      getNovelty: {
        value: [{ id: 'novel' }],
        '@odata.nextLink': 'https://api.example/api/novelties?$skip=1',
      },
    },
  })
  const app = new Hono<EmulatorEnv>()
  app.use('*', (context, next) => {
    context.set('findings', {})
    return next()
  })
  app.route('/', defenderRoutes(defender))
  return app.request(`http://localhost${operation.path}`)
}

it.each([
  { name: 'an operation without a handler, in strict fidelity', operation: novelty, fidelity: 'strict' },
  {
    name: 'an operation of Microsoft Graph',
    operation: { ...novelty, service: 'graph' },
    fidelity: 'strict',
  },
] as const)('answers 501 with its name to $name', async ({ operation, fidelity }) => {
  const response = await callNovelty(operation, fidelity)
  expect(response.status).toBe(501)
  expect(response.headers.get('x-mde-not-emulated')).toBe('getNovelty')
  expect(await response.json()).toMatchObject({
    error: { code: 'NotEmulated', message: 'The emulator does not imitate getNovelty.' },
  })
})

it('answers an operation without a handler with the example of its spec, and says so', async () => {
  const response = await callNovelty(novelty, 'examples')
  expect(response.status).toBe(200)
  expect(response.headers.get('x-mde-emulated')).toBe('example')
  // The link of an example leads to the real service.
  expect(await response.json()).toEqual({ value: [{ id: 'novel' }] })
})
