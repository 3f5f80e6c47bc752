import { describe, expect, it } from 'vitest'
import { RateLimitedError } from '../../src/index.ts'
import { HuntingLimitError, kql } from '../../src/kql.ts'
import { type Answer, hang, json } from '../fakes/fetch.ts'
import { graphAnswer, hunterWith, mdeAnswer } from '../fakes/hunter.ts'

const query = kql`DeviceEvents`
const refusal = (status: number, code: string, message: string) => () =>
  json({ error: { code, message } }, status, status === 429 ? { 'retry-after': '3600' } : {})
const repeated = (answer: Answer) => [answer, answer, answer, answer]

const limits = [
  {
    name: 'the size, as documented',
    answer: refusal(
      400,
      'BadRequest',
      'Query execution has exceeded the allowed result size. Optimize your query by limiting the number of results and try again.',
    ),
    want: { limit: 'size' },
  },
  {
    name: 'what one query may use, as users report it',
    answer: refusal(
      400,
      'BadRequest',
      'Query execution has exceeded the allowed limits. The query execution was preempted. This could possibly be due to high CPU and/or memory resource consumption.',
    ),
    want: { limit: 'cpu' },
  },
  {
    name: 'the time, with an empty 504, as users of Graph report it',
    answer: refusal(504, 'UnknownError', ''),
    want: { limit: 'time' },
  },
  {
    name: 'the time, in words',
    answer: refusal(400, 'BadRequest', 'The query timed out.'),
    want: { limit: 'time' },
  },
  {
    name: 'processor time of the tenant',
    answer: refusal(429, 'TooManyRequests', 'The tenant has used up its CPU quota.'),
    want: { limit: 'cpuQuota', retryAfterSeconds: 3600 },
  },
  {
    name: 'running time of the tenant',
    answer: refusal(429, 'TooManyRequests', 'Running time quota exceeded.'),
    want: { limit: 'cpuQuota', retryAfterSeconds: 3600 },
  },
]

describe('a limit', () => {
  it.each(limits)('is told from other refusals: $name', async ({ answer, want }) => {
    const { hunter, clock } = hunterWith(repeated(answer), { backend: 'graph' })
    const error: unknown = await clock.settle(hunter.run(query)).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(HuntingLimitError)
    expect(error).toMatchObject({ code: 'MDE_HUNTING_LIMIT', operationId: 'runHuntingQuery', ...want })
    expect((error as HuntingLimitError).cause).toMatchObject({ operationId: 'runHuntingQuery' })
    expect((error as HuntingLimitError).next).toMatch(/runSliced|next cycle/)
  })

  it('of calls stays what it is', async () => {
    const message = 'API calls quota exceeded! maximum allowed 45 per 00:01:00'
    const { hunter, clock } = hunterWith(repeated(refusal(429, '429', message)))
    await expect(clock.settle(hunter.run(query))).rejects.toThrow(RateLimitedError)
  })

  it('is not seen in other refusals', async () => {
    const { hunter } = hunterWith([refusal(400, 'BadRequest', "'where' operator: Failed to resolve column")])
    await expect(hunter.run(query)).rejects.toMatchObject({ code: 'MDE_HTTP', status: 400 })
  })

  it.each([
    { name: 'of the service', options: {}, code: 'MDE_HUNTING_LIMIT' },
    { name: 'of the caller', options: { timeoutMs: 199_999 }, code: 'MDE_TIMEOUT' },
    { name: 'of the caller for an attempt', options: { attemptTimeoutMs: 100_000 }, code: 'MDE_TIMEOUT' },
  ])('of time is that $name', async ({ options, code }) => {
    const { hunter, clock } = hunterWith(repeated(hang), options)
    await expect(clock.settle(hunter.run(query))).rejects.toMatchObject({ code })
  })
})

describe('100 000 rows', () => {
  const rows = Array.from({ length: 100_000 }, () => [1])

  it.each([
    { backend: 'mde', answer: mdeAnswer },
    { backend: 'graph', answer: graphAnswer },
  ] as const)('are taken for a cut on $backend', async ({ backend, answer }) => {
    const run = hunterWith([answer({ A: 'Int32' }, ...rows)]).hunter.run(query, { backend })
    await expect(run).rejects.toMatchObject({ code: 'MDE_HUNTING_LIMIT', limit: 'rows', timesSent: 1 })
  })

  it('are kept where that is wanted', async () => {
    const { hunter } = hunterWith([mdeAnswer({ A: 'Int32' }, ...rows)])
    const result = await hunter.run(query, { ifCut: 'keep' })
    expect([result.rows.length, result.isCut]).toEqual([100_000, true])
  })

  it('less one are all that there is', async () => {
    const { hunter } = hunterWith([mdeAnswer({ A: 'Int32' }, ...rows.slice(1))])
    const result = await hunter.run(query)
    expect([result.rows.length, result.isCut]).toEqual([99_999, false])
  })
})
