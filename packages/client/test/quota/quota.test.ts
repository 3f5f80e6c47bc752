import { describe, expect, it } from 'vitest'
import type { ClientOptions, ClientWarning, DefenderClient } from '../../src/index.ts'
import { memoryQuotaStore } from '../../src/quota.ts'
import { clientWith } from '../fakes/client.ts'
import { type Answer, json, status } from '../fakes/fetch.ts'

const link = { value: 'https://blob.example/package' }
/** Two a minute: the lowest quota of the API. */
const ask = (client: DefenderClient) => client.machineActions.getPackageSasUri('a')

const times = async (count: number, work: () => Promise<unknown>) => {
  for (let done = 0; done < count; done++) await work()
}

const setUp = (answers: readonly Answer[], options: Partial<ClientOptions> = {}) =>
  clientWith(answers, { preflight: 'off', ...options })

describe('quota', () => {
  it('counts nothing unless asked to', async () => {
    const { client, clock, sent } = setUp([1, 2, 3].map(() => json(link)))
    await times(3, () => clock.settle(ask(client)))
    expect(sent).toHaveLength(3)
    expect(clock.elapsed()).toBe(0)
    await expect(client.quota()).rejects.toMatchObject({ code: 'MDE_CONFIG' })
  })

  it.each([
    { name: 'off', mode: 'off', waitMs: 0 },
    { name: 'wait', mode: 'wait', waitMs: 60_000 },
  ] as const)('lets the third of two calls a minute wait $waitMs ms with $name', async ({ mode, waitMs }) => {
    const answers = [1, 2, 3].map(() => json(link))
    const { client, clock } = setUp(answers, { quota: { mode } })
    await times(3, () => clock.settle(ask(client)))
    expect(clock.elapsed()).toBe(waitMs)
  })

  it('throws in place of a wait with refuse, and sends nothing', async () => {
    const { client, clock, sent } = setUp([json(link), json(link)], { quota: { mode: 'refuse' } })
    await times(2, () => clock.settle(ask(client)))
    await expect(clock.settle(ask(client))).rejects.toMatchObject({
      name: 'QuotaError',
      operationId: 'getPackageSasUri',
      retryAfterSeconds: 60,
    })
    expect(sent).toHaveLength(2)
  })

  it('counts each attempt, and rests after a 429', async () => {
    const answers = [status(503), status(429, { 'retry-after': '70' }), json(link)]
    const { client, clock, sent } = setUp(answers, {
      quota: { mode: 'wait' },
      retry: { baseDelayMs: 1 },
    })
    await clock.settle(ask(client))
    expect(sent).toHaveLength(3)
    expect(clock.elapsed()).toBe(70_001)
  })

  it('keeps operations apart, and sends at once what has no documented quota', async () => {
    const answers = [...[1, 2, 3].map(() => json(link)), ...[1, 2, 3].map(() => json({ value: [] }))]
    const { client, clock } = setUp(answers, { quota: { mode: 'wait' } })
    await clock.settle(ask(client))
    await clock.settle(ask(client))
    await clock.settle(client.machineActions.get('a'))
    await times(3, () => clock.settle(client.recommendations.list().toArray()))
    expect(clock.elapsed()).toBe(0)
  })

  it('shows what is left of every documented quota', async () => {
    const { client, clock } = setUp([json(link)], { quota: { mode: 'wait' } })
    await clock.settle(ask(client))
    await clock.advance(10_000)
    const states = await client.quota()
    expect(states).toContainEqual({
      name: 'getPackageSasUri',
      operationIds: ['getPackageSasUri'],
      calls: 2,
      perSeconds: 60,
      left: 1,
      moreInMs: 50_000,
    })
    expect(states).toContainEqual(
      expect.objectContaining({ name: 'listAlerts', calls: 100, left: 100, moreInMs: 0 }),
    )
    expect(states.some(({ name }) => name === 'runHuntingQuery')).toBe(true)
  })

  it('goes on without a store that fails, with a warning', async () => {
    const warnings: ClientWarning[] = []
    const store = { ...memoryQuotaStore(), take: () => Promise.reject(new Error('no database')) }
    const { client, clock } = setUp([json(link)], {
      quota: { mode: 'wait', store },
      onWarning: (warning) => warnings.push(warning),
    })
    await clock.settle(ask(client))
    expect(warnings).toMatchObject([{ code: 'MDE_QUOTA', operationId: 'getPackageSasUri' }])
  })
})
