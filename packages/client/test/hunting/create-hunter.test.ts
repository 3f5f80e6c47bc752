import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { DecodeError, HttpError } from '../../src/index.ts'
import { createHunter, kql, type KqlQuery } from '../../src/kql.ts'
import { createCredential } from '../fakes/credential.ts'
import { type Answer, hang, json, status } from '../fakes/fetch.ts'
import { graphAnswer, hunterWith, mdeAnswer } from '../fakes/hunter.ts'

const query = kql`DeviceInfo | take ${1}`
const mdeUrl = 'https://api.security.microsoft.com/api/advancedqueries/run'
const graphUrl = 'https://graph.microsoft.com/v1.0/security/runHuntingQuery'
const before = () => Date.UTC(2027, 0, 31, 23, 59, 59)
const after = () => Date.UTC(2027, 1, 1)
const mde = () => mdeAnswer({ A: 'String' }, ['a'])
const graph = () => graphAnswer({ A: 'String' }, ['a'])
const refusal = (code: number) => json({ error: { code: 'NotFound', message: 'Gone.' } }, code)

interface Choice {
  readonly name: string
  readonly hunter?: Parameters<typeof hunterWith>[1]
  readonly query?: { backend: 'auto' | 'mde' | 'graph' }
  readonly answers: readonly Answer[]
  readonly urls: readonly string[]
}

const choices: Choice[] = [
  {
    name: 'Defender for Endpoint before it is retired',
    hunter: { now: before },
    answers: [mde()],
    urls: [mdeUrl],
  },
  {
    name: 'Graph from the day on which the other is retired',
    hunter: { now: after },
    answers: [graph()],
    urls: [graphUrl],
  },
  {
    name: 'the one that the hunter is told',
    hunter: { backend: 'graph' },
    answers: [graph()],
    urls: [graphUrl],
  },
  {
    name: 'the one that the query is told',
    hunter: { backend: 'graph' },
    query: { backend: 'mde' },
    answers: [mde()],
    urls: [mdeUrl],
  },
  {
    name: 'the older one after its end, if told',
    hunter: { backend: 'mde', now: after },
    answers: [mde()],
    urls: [mdeUrl],
  },
  { name: 'Graph where the other answers 410', answers: [refusal(410), graph()], urls: [mdeUrl, graphUrl] },
  { name: 'Graph where the other answers 404', answers: [refusal(404), graph()], urls: [mdeUrl, graphUrl] },
  {
    name: 'the hosts of the cloud',
    hunter: { cloud: 'dod', now: after },
    answers: [graph()],
    urls: ['https://dod-graph.microsoft.us/v1.0/security/runHuntingQuery'],
  },
]

describe('where a query runs', () => {
  it.each(choices)('is $name', async ({ hunter: options, query: choice, answers, urls }) => {
    const { hunter, sent } = hunterWith(answers, options)
    const { rows, backend } = await hunter.run(query, choice)
    expect(sent.map(({ url }) => url)).toEqual(urls)
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual(
      urls.map(() => ({ Query: 'DeviceInfo | take long(1)' })),
    )
    expect(rows).toEqual([{ A: 'a' }])
    expect(backend).toBe(urls.at(-1) === mdeUrl ? 'mde' : 'graph')
  })

  it.each([
    { name: 'a refusal that does not mean the end', backend: 'auto' as const, code: 403 },
    { name: 'the end of a backend that was chosen', backend: 'mde' as const, code: 410 },
  ])('is not changed by $name', async ({ backend, code }) => {
    const { hunter, sent } = hunterWith([refusal(code), graph()])
    await expect(hunter.run(query, { backend })).rejects.toThrow(HttpError)
    expect(sent).toHaveLength(1)
  })
})

describe('a hunter', () => {
  it('waits for a query for as long as the service may take', async () => {
    const { hunter, clock, sent } = hunterWith([hang, hang])
    const run = hunter.run(query)
    run.catch(() => undefined)
    await clock.advance(205_000)
    expect(sent).toHaveLength(1)
    await expect(clock.settle(run)).rejects.toMatchObject({ limit: 'time' })
    expect(clock.elapsed()).toBe(240_000)
  })

  it('passes on what a call may be told', async () => {
    const { hunter, sent } = hunterWith([mde()])
    await hunter.run(query, { headers: { 'x-case': '7' } })
    expect(sent[0]?.headers.get('x-case')).toBe('7')
    await expect(hunter.run(query, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'MDE_ABORTED',
    })
  })

  it.each([
    { name: 'text', value: 'DeviceInfo' as unknown as KqlQuery },
    {
      name: 'an empty query',
      value: kql`
    `,
    },
  ])('refuses $name before anything is sent', async ({ value }) => {
    const { hunter, sent } = hunterWith([])
    await expect(hunter.run(value)).rejects.toThrow(ConfigError)
    expect(sent).toEqual([])
  })

  it('refuses a backend that there is none', async () => {
    const backend = 'toString' as 'mde'
    expect(() => createHunter({ credential: createCredential(), backend })).toThrow(ConfigError)
    await expect(hunterWith([]).hunter.run(query, { backend })).rejects.toThrow(ConfigError)
  })

  it.each([
    { name: 'no columns', answer: { Results: [] } },
    { name: 'no rows', answer: { Schema: [] } },
    { name: 'rows that are none', answer: { Schema: [], Results: [1] } },
    { name: 'a column without a type', answer: { Schema: [{ Name: 'A' }], Results: [] } },
    { name: 'a column that is none', answer: { Schema: [null], Results: [] } },
  ])('takes no success with $name', async ({ answer }) => {
    const { hunter } = hunterWith([json(answer, 200, { 'x-ms-request-id': 'r-1' })])
    const error: unknown = await hunter.run(query).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ operationId: 'runAdvancedQuery', requestId: 'r-1', timesSent: 1 })
  })

  it('reads columns in the older spelling of Graph', async () => {
    const answer = json({ schema: [{ Name: 'A', Type: 'Int64' }], results: [{ A: 1 }] })
    const { rows } = await hunterWith([answer]).hunter.run(query, { backend: 'graph' })
    expect(rows).toEqual([{ A: 1 }])
  })

  it('tries again after a fault, as reads do', async () => {
    const { hunter, clock, sent } = hunterWith([status(500), mde()])
    await clock.settle(hunter.run(query))
    expect(sent).toHaveLength(2)
  })

  it('types rows by their columns', async () => {
    const answer = () => mdeAnswer({ A: 'String', T: 'DateTime', N: 'Int64', B: 'SByte' })
    const columns = { A: 'string', T: 'datetime', N: 'long', B: 'bool' } as const
    const { hunter } = hunterWith([answer(), answer(), answer()])
    const typed = await hunter.run(query, { columns })
    expectTypeOf(typed.rows).toEqualTypeOf<
      {
        readonly A: string
        readonly T: string | null
        readonly N: number | bigint | null
        readonly B: boolean | null
      }[]
    >()
    const chosen = await hunter.run(query, {
      columns: { T: 'datetime', N: 'long' },
      datetimes: 'Date',
      largeLongs: 'string',
    })
    expectTypeOf(chosen.rows).toEqualTypeOf<
      { readonly T: Date | null; readonly N: number | string | null }[]
    >()
    const untyped = await hunter.run(query)
    expectTypeOf(untyped.rows).toEqualTypeOf<Readonly<Record<string, unknown>>[]>()
  })
})
