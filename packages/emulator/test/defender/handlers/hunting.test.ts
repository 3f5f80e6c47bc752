import { ConfigError } from '@mde-kit/contract/errors'
import { beforeAll, describe, expect, it } from 'vitest'
import { createHunting } from '../../../src/hunting/create-hunting.ts'
import { loadKqlLanguage } from '../../../src/hunting/kql/load-kql-language.ts'
import { emptyWorld, warmUp } from '../../hunting/hunting-bench.ts'
import { createBench, startMs } from '../bench.ts'

const mde = '/api/advancedqueries/run'
const graph = '/v1.0/security/runHuntingQuery'

beforeAll(warmUp, 120_000)

const query = `print s = "x", b = true, l = 5, big = 9223372036854775807, r = 1.5, none = long(null),
  t = datetime(2026-03-01 10:00:00.1200000), d = dynamic({"a": [1]}), span = 90m, nan = 0.0 / 0.0`
const cells = {
  s: 'x',
  b: 'True',
  l: 5,
  r: 1.5,
  none: null,
  t: '2026-03-01T10:00:00.12Z',
  d: { a: [1] },
  span: '01:30:00',
  nan: 'NaN',
}
const types = [
  ['s', 'String'],
  ['b', 'SByte'],
  ['l', 'Int64'],
  ['big', 'Int64'],
  ['r', 'Double'],
  ['none', 'Int64'],
  ['t', 'DateTime'],
  ['d', 'Object'],
  ['span', 'TimeSpan'],
  ['nan', 'Double'],
] as const

describe('runAdvancedQuery', () => {
  it('answers in the spelling of Defender', async () => {
    const { app, read } = createBench()
    const answer = await read<{ Schema: unknown; Results: unknown[] }>('POST', mde, {
      body: { Query: query },
    })
    expect(answer.Schema).toEqual(types.map(([Name, Type]) => ({ Name, Type })))
    expect(answer.Results).toEqual([{ ...cells, big: expect.any(Number) }])
    const raw = await app.request(`http://127.0.0.1:8080${mde}`, {
      method: 'POST',
      headers: { authorization: 'Bearer {}', 'content-type': 'application/json' },
      body: JSON.stringify({ Query: query }),
    })
    expect(await raw.text()).toContain('"big":9223372036854775807,')
  })

  it.each([
    { name: 'a key in small letters', body: { query: 'print 1' }, status: 400 },
    { name: 'a wrong query', body: { Query: 'Nope' }, status: 400 },
    { name: 'what is not imitated', body: { Query: 'DeviceInfo | evaluate narrow()' }, status: 501 },
  ])('refuses $name', async ({ body, status }) => {
    const { call } = createBench()
    const answer = await call('POST', mde, { body })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } })
  })

  it('cuts at 100 000 rows, and refuses 50 MB', async () => {
    const { read, call } = createBench()
    const body = { Query: 'range x from 1 to 200000 step 1' }
    const { Results } = await read<{ Results: unknown[] }>('POST', mde, { body })
    expect(Results).toHaveLength(100_000)
    const wide = { Query: `range x from 1 to 90000 step 1 | extend s = "${'x'.repeat(700)}"` }
    expect(await call('POST', mde, { body: wide })).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('exceeded the allowed result size') } },
    })
  }, 30_000)

  it('shows a user devices of their own groups, and the alerts of these', async () => {
    const { read } = createBench({
      users: [{ userPrincipalName: 'a@x.example', roles: ['View Data'], deviceGroups: ['Servers'] }],
    })
    const Query = `union (DeviceInfo | distinct MachineGroup), (AlertEvidence | join kind = leftanti
      DeviceInfo on DeviceId | project MachineGroup = "none")`
    const options = { body: { Query }, as: { user: 'a@x.example' } }
    const { Results } = await read<{ Results: unknown[] }>('POST', mde, options)
    expect(Results).toEqual([{ MachineGroup: 'Servers' }])
  })

  it('looks back 30 days from now', async () => {
    const { read, clock } = createBench()
    const body = { Query: 'AlertInfo | summarize n = count(), first_ = min(Timestamp)' }
    const before = await read<{ Results: { n: number }[] }>('POST', mde, { body })
    clock.nowMs += 20 * 86_400_000
    const after = await read<{ Results: { n: number; first_: string }[] }>('POST', mde, { body })
    expect(after.Results[0]?.n).toBeLessThan(before.Results[0]?.n ?? 0)
    expect(Date.parse(after.Results[0]?.first_ ?? '')).toBeGreaterThanOrEqual(startMs - 10 * 86_400_000)
  })

  it('counts calls by tenant, whatever the app', async () => {
    const { call } = createBench({ rateLimits: 'enforce' })
    const statuses: number[] = []
    for (let index = 0; index < 46; index += 1)
      statuses.push((await call('POST', mde, { body: { Query: 'print 1' } })).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(45)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('runHuntingQuery', () => {
  it('answers in the spelling of Graph', async () => {
    const { read } = createBench()
    const permissions = ['ThreatHunting.Read.All']
    const answer = await read('POST', graph, { body: { Query: query }, as: { permissions } })
    expect(answer).toEqual({
      '@odata.context':
        'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.security.huntingQueryResults',
      schema: types.map(([name, type]) => ({ name, type })),
      results: [{ ...cells, big: expect.any(Number) }],
    })
  })

  const day = 86_400_000
  it.each([
    { name: 'a duration', timespan: 'P2D', fromMs: startMs - 2 * day, toMs: startMs },
    { name: 'a start', timespan: '2026-02-25T12:00:00Z', fromMs: startMs - 4 * day, toMs: startMs },
    {
      name: 'a start and an end',
      timespan: '2026-02-20T12:00:00Z/2026-02-25T12:00:00Z',
      fromMs: startMs - 9 * day,
      toMs: startMs - 4 * day,
    },
    {
      name: 'a start and a duration',
      timespan: '2026-02-20T12:00:00Z/PT24H',
      fromMs: startMs - 9 * day,
      toMs: startMs - 8 * day,
    },
    {
      name: 'a duration and an end',
      timespan: 'P1D/2026-02-20T12:00:00Z',
      fromMs: startMs - 10 * day,
      toMs: startMs - 9 * day,
    },
  ])('looks back as far as $name says', async ({ timespan, fromMs, toMs }) => {
    const { read } = createBench()
    const body = {
      Query: 'DeviceProcessEvents | summarize a = min(Timestamp), z = max(Timestamp)',
      Timespan: timespan,
    }
    const permissions = ['ThreatHunting.Read.All']
    const { results } = await read<{ results: { a: string; z: string }[] }>('POST', graph, {
      body,
      as: { permissions },
    })
    const [found] = results
    expect(Date.parse(found?.a ?? '')).toBeGreaterThanOrEqual(fromMs)
    expect(Date.parse(found?.a ?? '')).toBeLessThan(fromMs + day / 4)
    expect(Date.parse(found?.z ?? '')).toBeLessThanOrEqual(toMs)
    expect(Date.parse(found?.z ?? '')).toBeGreaterThan(toMs - day / 4)
  })

  it.each([
    { name: 'a timespan that is none', body: { Query: 'print 1', Timespan: 'soon' }, status: 400 },
    { name: 'a wrong query', body: { Query: 'Nope' }, status: 400 },
    { name: 'no permission', body: { Query: 'print 1' }, permissions: ['Alert.Read.All'], status: 403 },
  ])(
    'refuses $name with the body of Graph',
    async ({ body, status, permissions = ['ThreatHunting.Read.All'] }) => {
      const { call } = createBench()
      const answer = await call('POST', graph, { body, as: { permissions } })
      expect(answer.status).toBe(status)
      expect(answer.body).toMatchObject({
        error: { code: expect.any(String), innerError: { 'request-id': expect.any(String) } },
      })
    },
  )
})

it('says what to install where the analyser is missing, and tries again', async () => {
  let isThere = false
  const missing = new ConfigError('The analyser is missing.', { next: 'Install it.' })
  const hunting = createHunting(() => (isThere ? loadKqlLanguage() : Promise.reject(missing)))
  const options = { world: emptyWorld, now: '', fromMs: 0, toMs: 0, maxRows: 1, pause: () => undefined }
  await expect(hunting.run('print 1', options)).rejects.toBe(missing)
  isThere = true
  expect((await hunting.run('print 1', options)).rows).toEqual([[1]])
})
